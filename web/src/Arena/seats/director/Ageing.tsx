import { useTranslation } from 'react-i18next';
import { useKnown, useRoundNow } from '../../live/Arena';
import { casesOf, isOpen } from '../../live/game';

const groups = [
  { key: 'desk', stages: ['reported', 'taken', 'logged'] },
  { key: 'pool', stages: ['pool', 'queued'] },
  { key: 'experts', stages: ['working', 'accepted', 'repairing'] },
  { key: 'supplier', stages: ['verifying', 'verdict', 'ordered'] },
] as const;

/** Where open cases are, and the oldest of each: a queue shows before the flights do. */
export const Ageing = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const now = useRoundNow();
  const open = casesOf(known).filter(isOpen);
  return (
    <>
      <h3>{t('Play.ageing.title', { count: open.length })}</h3>
      <ul className="ageing">
        {groups.map(({ key, stages }) => {
          const here = open.filter((one) => (stages as readonly string[]).includes(one.stage));
          const oldest = Math.max(0, ...here.map((one) => now - one.reportedAt));
          return (
            <li key={key}>
              <span>{t(`Play.ageing.${key}`)}</span>
              <b>{here.length}</b>
              <span className="soft">{here.length > 0 && t('Play.ageing.oldest', { count: Math.floor(oldest / 1000) })}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
};
