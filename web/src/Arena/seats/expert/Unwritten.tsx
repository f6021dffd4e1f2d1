import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHas, useKnown, useMe, useNames } from '../../live/Arena';
import { articlesOf } from '../../live/game';
import type { CaseView } from '../../live/types';
import { ActButton } from '../ActButton';
import { unwrittenOf } from './unwrittenOf';

/** What was solved and is not written up: the article as it will stand, from what the case found. The next one of its kind is then looked up instead of found out anew. */
export const Unwritten = ({ solved }: { solved: CaseView[] }) => {
  const { t } = useTranslation();
  const names = useNames();
  const has = useHas();
  const me = useMe();
  const articles = articlesOf(useKnown());
  const [open, setOpen] = useState<number | null>(null);
  const left = unwrittenOf(solved, articles);
  if (left.length === 0 || !has('knowledge')) return null;
  return (
    <>
      <h3>{t('Play.expert.unwritten')}</h3>
      <ul className="unwritten">
        {left.map((one) => {
          const service = names.serviceOf(one.service);
          const solution = service?.solutions.find(({ code }) => code === one.proposed);
          const clues = one.tests.filter(({ clue }) => clue);
          return (
            <li key={one.case} className="case-card">
              <header>
                <h3>
                  <span className="soft">#{one.case + 1}</span> {names.service(one.service)}
                </h3>
                <Button size="small" aria-expanded={open === one.case} onClick={() => setOpen(open === one.case ? null : one.case)}>
                  {t('Play.expert.writeUp')}
                </Button>
              </header>
              {open === one.case && (
                <>
                  <dl className="article-draft">
                    <dt>{t('Play.expert.cause')}</dt>
                    <dd>{names.say(one.causeName) || one.cause || t('Play.expert.unknown')}</dd>
                    {clues.length > 0 && <dt>{t('Play.expert.shownBy')}</dt>}
                    {clues.map((test) => (
                      <dd key={test.test}>
                        {names.test(one.service, test.test)}: {names.say(test.clue)}
                      </dd>
                    ))}
                    <dt>{t('Play.expert.howSolved')}</dt>
                    <dd>
                      <ol>
                        {solution?.steps.map((step, i) => (
                          <li key={i}>{names.say(step)}</li>
                        ))}
                      </ol>
                    </dd>
                  </dl>
                  <ActButton primary isWork disabled={me.case >= 0} order={{ kind: 'write', target: one.case }} onDone={() => setOpen(null)}>
                    {t('Play.do.write')}
                  </ActButton>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
};
