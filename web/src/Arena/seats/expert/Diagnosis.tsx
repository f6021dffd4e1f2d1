import { useTranslation } from 'react-i18next';
import { useKnown, useNames } from '../../live/Arena';
import { minutes } from '../../live/clock';
import { readForm } from '../../live/form';
import type { CaseView, Service } from '../../live/types';
import { ActButton } from '../ActButton';

interface Props {
  of: CaseView;
  service: Service;
  works: boolean;
}

/** The way of finding out, drawn: from what is seen through the tests, each with the clue that it gave, to the cause. */
export const Diagnosis = ({ of, service, works }: Props) => {
  const { t } = useTranslation();
  const { say } = useNames();
  const { scenario } = useKnown();
  const seenAt = scenario.form.findIndex(({ kind }) => kind === 'symptom');
  const seen = seenAt < 0 ? 0 : (readForm(of.form, scenario.form.length)[seenAt] ?? 0);
  return (
    <ol className="diagnosis" aria-label={t('Play.expert.diagnosis')}>
      <li className="node node-done">
        <span className="node-mark" aria-hidden="true">◉</span>
        <div>
          <span className="soft">{t('Play.expert.seen')}</span>
          <p>{seen ? say(service.symptoms[seen - 1]) : t('Play.form.notSaid')}</p>
        </div>
      </li>
      {service.tests.map((test, i) => {
        const view = of.tests.find((one) => one.test === test.code);
        const state = !view?.isDone ? 'open' : view.clue ? 'found' : 'nothing';
        return (
          <li key={test.code} className={`node node-${state}`}>
            <span className="node-mark" aria-hidden="true">{state === 'found' ? '●' : state === 'nothing' ? '✕' : '○'}</span>
            <div>
              <p>{say(test.name)}</p>
              {state === 'found' && <p className="clue">{say(view?.clue)}</p>}
              {state === 'nothing' && <p className="soft">{t('Play.expert.nothing')}</p>}
              {state === 'open' && works && of.cause === null && (
                <ActButton isWork order={{ kind: 'test', target: of.case, a: i }} label={t('Play.expert.testLabel', { test: say(test.name), time: minutes(test.time) })}>
                  {t('Play.do.test')} <small>≈ {minutes(test.time)}</small>
                </ActButton>
              )}
            </div>
          </li>
        );
      })}
      <li className={`node ${of.cause === null ? 'node-open' : 'node-done'}`}>
        <span className="node-mark" aria-hidden="true">{of.cause === null ? '?' : '◆'}</span>
        <div>
          <span className="soft">{t('Play.expert.cause')}</span>
          <p>{of.cause === null ? t('Play.expert.unknown') : say(of.causeName) || of.cause}</p>
        </div>
      </li>
    </ol>
  );
};
