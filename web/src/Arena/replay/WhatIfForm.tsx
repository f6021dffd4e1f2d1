import { Checkbox, InputNumber, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { parts as allParts } from '../live/types';
import { PriorityMark } from '../seats/PriorityMark';
import type { Wish } from './course';
import type { BotProcess } from './types';

interface Props {
  was: Pick<Wish, 'parts' | 'limits' | 'shares'>;
  wish: Wish;
  change: (some: Partial<Wish>) => void;
  bots: BotProcess | undefined;
  isLast: boolean;
}

const runs = [50, 100, 200, 500] as const;

/** What is done otherwise: the process, its rules, and how bots go on. */
export const WhatIfForm = ({ was, wish: full, change, bots, isLast }: Props) => {
  const { t } = useTranslation();
  const three = (field: 'limits' | 'shares', priority: number, value: number) => change({ [field]: full[field].map((one, i) => (i === priority ? value : one)) });
  return (
    <div className="what-if-form">
      <fieldset>
        <legend>{t('Replay.whatIf.parts')}</legend>
        <div className="what-if-parts">
          {allParts.map((part) => (
            <Checkbox key={part} checked={full.parts.includes(part)} onChange={({ target }) => change({ parts: target.checked ? [...full.parts, part] : full.parts.filter((one) => one !== part) })}>
              {t(`Play.part.${part}`)}
              {full.parts.includes(part) !== was.parts.includes(part) && <span className="what-if-changed"> {t('Replay.whatIf.changed')}</span>}
            </Checkbox>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('Replay.whatIf.rules')}</legend>
        <table className="rules">
          <thead>
            <tr>
              <th scope="col">{t('Play.rules.priority')}</th>
              <th scope="col">{t('Play.rules.limit')}</th>
              <th scope="col">{t('Play.rules.share')}</th>
            </tr>
          </thead>
          <tbody>
            {[0, 1, 2].map((i) => (
              <tr key={i}>
                <td>
                  <PriorityMark priority={i + 1} />
                </td>
                <td>
                  <InputNumber aria-label={t('Play.rules.limitOf', { priority: i + 1 })} min={0} max={3600} precision={0} value={Math.round((full.limits[i] ?? 0) / 1000)} onChange={(value) => value !== null && three('limits', i, value * 1000)} />
                </td>
                <td>
                  <InputNumber aria-label={t('Play.rules.shareOf', { priority: i + 1 })} min={0} max={100} precision={0} value={full.shares[i] ?? 100} onChange={(value) => value !== null && three('shares', i, value)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="what-if-line">
          <label htmlFor="what-if-decay">{t('Play.console.decay')}</label>
          <InputNumber id="what-if-decay" min={0.1} max={5} step={0.1} placeholder={t('Replay.whatIf.asItWas')} value={full.decay} onChange={(decay) => change({ decay })} />
        </p>
      </fieldset>
      <fieldset>
        <legend>{t('Replay.whatIf.bots')}</legend>
        <Segmented
          aria-label={t('Replay.whatIf.buys')}
          options={[
            { value: 'asItWas', label: bots?.buys ? t('Replay.whatIf.botsBuy') : t('Replay.whatIf.botsDoNot') },
            { value: 'yes', label: t('Replay.whatIf.buysYes') },
            { value: 'no', label: t('Replay.whatIf.buysNo') },
          ]}
          value={full.buys === null ? 'asItWas' : full.buys ? 'yes' : 'no'}
          onChange={(value) => change({ buys: value === 'asItWas' ? null : value === 'yes' })}
        />
        <Segmented
          aria-label={t('Replay.whatIf.faults')}
          options={[
            { value: false, label: t('Replay.whatIf.sameFaults') },
            { value: true, label: t('Replay.whatIf.newFaults') },
          ]}
          value={full.newFaults}
          onChange={(newFaults) => change({ newFaults })}
        />
        {!isLast && (
          <Segmented
            aria-label={t('Replay.whatIf.reach')}
            options={[
              { value: false, label: t('Replay.whatIf.thisRound') },
              { value: true, label: t('Replay.whatIf.toTheEnd') },
            ]}
            value={full.toTheEnd}
            onChange={(toTheEnd) => change({ toTheEnd })}
          />
        )}
        <Segmented aria-label={t('Replay.whatIf.runs')} options={runs.map((one) => ({ value: one as number, label: t('Replay.whatIf.runsOf', { count: one }) }))} value={full.runs} onChange={(one) => change({ runs: one })} />
      </fieldset>
    </div>
  );
};
