import { useDeferredValue, useMemo, useState } from 'react';
import { Alert, Button, InputNumber, Slider } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { PlainTable } from './PlainTable';
import { inOrder, sayInterval } from './reading';
import { useShown } from './shown';
import type { Model } from './types';
import { useWhatIf } from './useResults';

const defaults = { raise: '' };
const most = 20;

/** `Quality:5,Image:2` in the address. */
export const readRaises = (text: string): Record<string, number> =>
  Object.fromEntries(
    text
      .split(',')
      .map((one) => one.split(':'))
      .filter(([code, points]) => code && Number.isFinite(Number(points)) && Number(points) !== 0)
      .map(([code, points]) => [code as string, Math.max(-most, Math.min(most, Number(points)))]),
  );

export const writeRaises = (raises: Record<string, number>) =>
  Object.entries(raises)
    .filter(([, points]) => points !== 0)
    .map(([code, points]) => `${code}:${points}`)
    .join(',');

/** Drivers raised by points, and what that would do to what follows them. */
export const WhatIf = ({ model, target }: { model: Model; target: string }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { words, wave, group } = useShown();
  const [{ raise }, setUrl] = useUrlState(defaults);
  // While a slider is dragged the address waits: browsers let it change only so often.
  const [dragged, setDragged] = useState<Record<string, number> | null>(null);
  // Whatever drives anything can be raised, also what only comes after the target.
  const order = useMemo(() => inOrder(model), [model]);
  const drivers = useMemo(() => order.flatMap((code) => model.drivers.filter((driver) => driver.driver === code).slice(0, 1)), [model, order]);
  const kept = useMemo(() => Object.fromEntries(Object.entries(readRaises(raise)).filter(([code]) => drivers.some((driver) => driver.driver === code))), [raise, drivers]);
  const raises = dragged ?? kept;
  const asked = useDeferredValue(raises);
  const answer = useWhatIf(wave.code, group, asked);
  const set = (code: string, points: number | null) => {
    setDragged(null);
    setUrl({ raise: writeRaises({ ...raises, [code]: points ?? 0 }) });
  };
  const isAsked = Object.values(raises).some((points) => points !== 0);
  const changed = isAsked ? (answer.data?.constructs ?? []).toSorted((a, b) => order.indexOf(a.construct) - order.indexOf(b.construct)) : [];
  const main = changed.find((one) => one.construct === target);
  return (
    <Section
      title={t('Results.whatIf.title')}
      extra={
        isAsked && (
          <Button size="small" onClick={() => setUrl({ raise: null })}>
            {t('Results.whatIf.reset')}
          </Button>
        )
      }
    >
      <p className="soft results-note">{t('Results.whatIf.text')}</p>
      <div className="whatif">
        <div>
          {drivers.map((driver) => (
            <div key={driver.driver} className="whatif-driver">
              <span className="whatif-name">
                {words.construct(driver.driver)} <span className="soft">{f.number(driver.performance, 1)}</span>
              </span>
              <Slider
                min={-most}
                max={most}
                value={raises[driver.driver] ?? 0}
                included={false}
                marks={{ 0: ' ' }}
                onChange={(points) => setDragged({ ...raises, [driver.driver]: points })}
                onChangeComplete={(points) => set(driver.driver, points)}
                ariaLabelForHandle={t('Results.whatIf.raise', { name: words.construct(driver.driver) })}
                tooltip={{ formatter: (points) => f.change(points, 'number', 0) }}
              />
              <InputNumber
                size="small"
                min={-most}
                max={most}
                value={raises[driver.driver] ?? 0}
                onChange={(points) => set(driver.driver, points)}
                aria-label={t('Results.whatIf.raise', { name: words.construct(driver.driver) })}
              />
            </div>
          ))}
        </div>
        <div aria-live="polite">
          <ProblemAlert error={answer.error} />
          {!isAsked && <p className="soft">{t('Results.whatIf.none')}</p>}
          {main && (
            <p className="whatif-answer">
              {t('Results.whatIf.answer', { name: words.construct(target), before: f.number(main.before, 1), after: f.number(main.after, 1), change: f.change(main.change.value), interval: `${f.change(main.change.low)} – ${f.change(main.change.high)}` })}
            </p>
          )}
          {changed.length > 0 && (
            <PlainTable
              label={t('Results.whatIf.title')}
              columns={[
                { title: t('Results.construct') },
                { title: t('Results.whatIf.before'), number: true },
                { title: t('Results.whatIf.after'), number: true },
                { title: t('Results.whatIf.change'), number: true },
                { title: t('Results.interval'), number: true },
              ]}
              rows={changed.map((one) => [words.construct(one.construct), f.number(one.before, 1), f.number(one.after, 1), f.change(one.change.value), sayInterval({ ...f, number: (value) => f.change(value) }, one.change)])}
            />
          )}
          {isAsked &&
            answer.data?.warnings.map(({ kind, construct }) => (
              <Alert key={`${kind} ${construct}`} className="whatif-warning" type="warning" showIcon title={t(`Results.whatIf.warning.${kind}`, { name: words.construct(construct) })} />
            ))}
        </div>
      </div>
    </Section>
  );
};
