import { InputNumber, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAct, useHas, useKnown, useNames } from '../../live/Arena';
import { agreementOf } from '../../live/game';
import { PriorityMark } from '../PriorityMark';

const second = 1000;

/** Limits and shares by priority, and the priority of each service. They may change while a round runs. */
export const Rules = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const has = useHas();
  const { act } = useAct();
  const rules = agreementOf(known);
  if (!rules) return null;
  return (
    <>
      <table className="rules">
        <thead>
          <tr>
            <th scope="col">{t('Play.rules.priority')}</th>
            <th scope="col">{t('Play.rules.limit')}</th>
            <th scope="col">{t('Play.rules.share')}</th>
          </tr>
        </thead>
        <tbody>
          {[1, 2, 3].map((priority) => (
            <tr key={priority}>
              <td>
                <PriorityMark priority={priority} />
              </td>
              <td>
                <Kept
                  label={t('Play.rules.limitOf', { priority })}
                  value={Math.round((rules.limits[priority - 1] ?? 0) / second)}
                  max={3600}
                  onKeep={(value) => void act({ kind: 'setLimit', target: priority, a: value * second })}
                />
              </td>
              <td>
                <Kept label={t('Play.rules.shareOf', { priority })} value={rules.shares[priority - 1] ?? 100} max={100} onKeep={(value) => void act({ kind: 'setShare', target: priority, a: value })} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!has('rules') && <p className="soft">{t('Play.rules.notAgreed')}</p>}
      <details className="mirrors">
        <summary>{t('Play.rules.services')}</summary>
        {!has('priority') && <p className="soft">{t('Play.rules.noPriority')}</p>}
        <ul className="priorities">
          {known.scenario.services.map((service, i) => (
            <li key={service.code}>
              <span>
                {names.say(service.name)}{' '}
                <small className="soft">
                  {names.phases(service.blocks)} ×{service.reach}
                </small>
              </span>
              <Segmented
                aria-label={t('Play.rules.priorityOf', { service: names.say(service.name) })}
                options={[1, 2, 3].map((one) => ({ value: one, label: `P${one}` }))}
                value={rules.priorities[i] ?? service.priority}
                onChange={(value) => void act({ kind: 'setPriority', target: i, a: value })}
              />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};

/** A figure is sent when it is left or Enter is pressed, not at each key. */
const Kept = ({ label, value, max, onKeep }: { label: string; value: number; max: number; onKeep: (value: number) => void }) => (
  <InputNumber
    key={value}
    aria-label={label}
    min={0}
    max={max}
    precision={0}
    defaultValue={value}
    onBlur={(event) => {
      const next = Number(event.target.value);
      if (event.target.value !== '' && next !== value) onKeep(Math.max(0, Math.min(max, Math.round(next))));
    }}
    onPressEnter={(event) => event.currentTarget.blur()}
  />
);
