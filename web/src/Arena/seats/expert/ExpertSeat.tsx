import { useTranslation } from 'react-i18next';
import { useHas, useKnown, useMe } from '../../live/Arena';
import { articlesOf, casesOf, isOpen, urgencyOf } from '../../live/game';
import type { CaseView, Stage } from '../../live/types';
import { Knowledge } from '../Knowledge';
import { Panels } from '../Panels';
import { Queue } from './Queue';
import { Unwritten } from './Unwritten';
import { unwrittenOf } from './unwrittenOf';
import { WorkingCase } from './WorkingCase';

const turns: Partial<Record<Stage, number>> = { accepted: 0, working: 1 };
const turnOf = ({ stage }: CaseView) => turns[stage] ?? 2;

/** An expert: one case at a time, what waits behind it, and what was found out. */
export const ExpertSeat = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const me = useMe();
  const has = useHas();
  const cases = casesOf(known);
  const mine = cases.filter((one) => (one.holder === me.seat || one.helper === me.seat) && isOpen(one) && one.stage !== 'queued').sort((a, b) => turnOf(a) - turnOf(b));
  const waiting = cases.filter((one) => one.stage === 'pool' || (one.stage === 'queued' && one.holder === me.seat)).sort((a, b) => urgencyOf(a) - urgencyOf(b) || a.reportedAt - b.reportedAt);
  const solved = cases.filter((one) => one.holder === me.seat && one.stage === 'solved' && one.solvedBy === 'expert');
  return (
    <Panels
      panels={[
        {
          key: '',
          label: t('Play.expert.work'),
          count: mine.length,
          content: (
            <>
              {mine.length === 0 && <p className="calm">{waiting.length > 0 ? t('Play.expert.idleWaiting', { count: waiting.length }) : t('Play.expert.idle')}</p>}
              {mine.map((one) => (
                <WorkingCase key={one.case} of={one} />
              ))}
              {/* While the supplier has my case, my hands are free for the next one. */}
              {me.case < 0 && <Queue waiting={waiting.slice(0, 1)} />}
            </>
          ),
        },
        { key: 'queue', label: t('Play.expert.queue'), count: waiting.length, content: waiting.length === 0 ? <p className="calm">{t('Play.expert.queueEmpty')}</p> : <Queue waiting={waiting} /> },
        {
          key: 'knowledge',
          label: has('knowledge') ? t('Play.knowledge.title') : t('Play.expert.notes'),
          count: has('knowledge') ? unwrittenOf(solved, articlesOf(known)).length : 0,
          content: (
            <>
              <Unwritten solved={solved} />
              {has('knowledge') ? <Knowledge /> : <p className="soft">{t('Play.knowledge.notAgreed')}</p>}
            </>
          ),
        },
      ]}
    />
  );
};
