import { useMemo } from 'react';
import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../common/Chart';
import { Section } from '../../common/Page';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { useUrlState } from '../../common/useUrlState';
import { mapOption, whiskerOption } from './charts';
import { PlainTable } from './PlainTable';
import { advice, driversOf, importanceMap, isSure, mainConstruct, sayInterval, type Quadrant } from './reading';
import { useShown } from './shown';
import type { Model } from './types';
import { WhatIf } from './WhatIf';

const defaults = { target: '', level: 'constructs', raise: '' };

/** What moves what, how well that is done, and what raising it would bring. */
export const Drivers = () => {
  const { results, isReport } = useShown();
  const { model } = results.result;
  const [{ target, raise }, setUrl] = useUrlState(defaults);
  if (!model) return null;
  const targets = [...new Set(model.drivers.map((driver) => driver.target))];
  const chosen = targets.includes(target) ? target : (mainConstruct(model) ?? targets[0] ?? '');
  return (
    <>
      <Ranking model={model} target={chosen} targets={targets} onTarget={(next) => setUrl({ target: next })} />
      <ImportancePerformance model={model} target={chosen} />
      {(!isReport || raise !== '') && <WhatIf model={model} target={chosen} />}
    </>
  );
};

const Ranking = ({ model, target, targets, onTarget }: { model: Model; target: string; targets: string[]; onTarget: (target: string) => void }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const isNarrow = useIsNarrow();
  const { words } = useShown();
  const drivers = useMemo(() => driversOf(model, target), [model, target]);
  const first = useMemo(() => new Set(advice(model, target).first.map((driver) => driver.driver)), [model, target]);
  const option = useMemo(
    () =>
      whiskerOption({
        lines: drivers.map((driver) => ({ name: words.construct(driver.driver), figure: driver.importance, isMain: first.has(driver.driver) })),
        f,
        digits: 2,
        zero: 0,
        valueName: t('Results.importance'),
        isNarrow,
      }),
    [drivers, first, words, f, t, isNarrow],
  );
  return (
    <Section
      title={t('Results.drivers')}
      extra={
        <label className="control-line">
          <span className="soft">{t('Results.driversOf')}</span>
          <Select aria-label={t('Results.driversOf')} value={target} onChange={onTarget} popupMatchSelectWidth={false} options={targets.map((code) => ({ value: code, label: words.construct(code) }))} />
        </label>
      }
    >
      <p className="soft results-note">{t('Results.driversText', { name: words.construct(target) })}</p>
      <Chart
        title={t('Results.driversTitle', { name: words.construct(target) })}
        option={option}
        height={44 + drivers.length * 50}
        table={{
          columns: [
            { title: t('Results.driver') },
            { title: t('Results.importance'), number: true },
            { title: t('Results.interval'), number: true },
            { title: t('Results.performance'), number: true },
            { title: t('Results.sure') },
          ],
          rows: drivers.map((driver) => [
            words.construct(driver.driver),
            f.number(driver.importance.value, 3),
            sayInterval(f, driver.importance, 3),
            f.number(driver.performance, 1),
            isSure(driver.importance) ? t('Common.yes') : t('Common.no'),
          ]),
        }}
      />
    </Section>
  );
};

const quadrants: Quadrant[] = ['improve', 'keep', 'low', 'overdone'];

const ImportancePerformance = ({ model, target }: { model: Model; target: string }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { words, isReport } = useShown();
  const [{ level }, setUrl] = useUrlState(defaults);
  const { first, isOfMap } = useMemo(() => advice(model, target), [model, target]);
  const hasItems = model.items.some((item) => item.target === target);
  const isItems = hasItems && level === 'items';
  const map = useMemo(
    () =>
      importanceMap(
        isItems
          ? model.items.filter((item) => item.target === target).map(({ field, importance, performance }) => ({ code: field, importance, performance }))
          : driversOf(model, target).map(({ driver, importance, performance }) => ({ code: driver, importance: importance.value, performance })),
      ),
    [model, target, isItems],
  );
  const nameOf = useMemo(() => (code: string) => (isItems ? words.field(code) : words.construct(code)), [isItems, words]);
  const option = useMemo(
    () =>
      mapOption(
        map,
        isItems ? (code) => code : nameOf,
        { importance: t('Results.importance'), performance: t('Results.performance'), quadrants: Object.fromEntries(quadrants.map((one) => [one, t(`Results.quadrant.${one}`)])) as Record<Quadrant, string> },
        f,
      ),
    [map, nameOf, isItems, t, f],
  );
  const columns = [{ title: isItems ? t('Results.question') : t('Results.driver') }, { title: t('Results.importance'), number: true }, { title: t('Results.performance'), number: true }, { title: t('Results.place') }];
  const rows = map.points.map((point) => [
    isItems ? `${point.code} ${words.fieldShort(point.code)}` : nameOf(point.code),
    f.number(point.importance, isItems ? 3 : 2),
    f.number(point.performance, 1),
    <span key="place" className={point.quadrant === 'improve' ? 'quadrant-improve' : undefined}>
      {t(`Results.quadrant.${point.quadrant}`)}
    </span>,
  ]);
  return (
    <Section
      title={t('Results.map')}
      extra={
        hasItems && (
          <Segmented
            value={isItems ? 'items' : 'constructs'}
            onChange={(next) => setUrl({ level: next })}
            options={[
              { value: 'constructs', label: t('Results.level.constructs') },
              { value: 'items', label: t('Results.level.items') },
            ]}
          />
        )
      }
    >
      <p className="soft results-note">
        {t('Results.mapText', { name: words.construct(target) })}
        {!isItems && !isOfMap && first.length > 0 && <> {t('Results.mapNone', { names: first.map((driver) => words.construct(driver.driver)).join(t('Results.and')) })}</>}
      </p>
      <div className="map-columns">
        <Chart title={t('Results.mapTitle', { name: words.construct(target) })} option={option} height={isReport ? 300 : 420} table={{ columns, rows }} />
        <PlainTable label={t('Results.map')} columns={columns} rows={rows} />
      </div>
    </Section>
  );
};
