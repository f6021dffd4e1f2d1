import { useTranslation } from 'react-i18next';
import { useNames } from '../live/Arena';
import type { CaseView } from '../live/types';

/** What was handed in with a proposal: each test with what it gave, what was concluded from it or read in an article, and what the report lacks. */
export const Evidence = ({ of }: { of: CaseView }) => {
  const { t } = useTranslation();
  const names = useNames();
  const done = of.tests.filter(({ isDone }) => isDone);
  const isRead = of.solution !== null && !done.some(({ clue }) => clue !== null);
  return (
    <div role="group" aria-label={t('Play.evidence.title')}>
      <dl className="evidence">
        <dt>{t('Play.evidence.tests')}</dt>
        <dd>
          {done.length === 0 ? (
            t('Play.evidence.noTests')
          ) : (
            <ul>
              {done.map(({ test, clue }) => (
                <li key={test}>
                  {names.test(of.service, test)} {clue ? <b>{names.say(clue)}</b> : <span className="soft">{t('Play.expert.nothing')}</span>}
                </li>
              ))}
            </ul>
          )}
        </dd>
        <dt>{isRead ? t('Play.evidence.article') : t('Play.evidence.concluded')}</dt>
        <dd>
          {of.solution === null ? (
            t('Play.evidence.notConcluded')
          ) : (
            <>
              {names.say(of.causeName) || of.cause} → <b>{names.solution(of.service, of.solution)}</b>
            </>
          )}
        </dd>
        {!!of.missing && (
          <>
            <dt>{t('Play.evidence.report')}</dt>
            <dd>{t('Play.evidence.missing', { count: of.missing })}</dd>
          </>
        )}
      </dl>
    </div>
  );
};
