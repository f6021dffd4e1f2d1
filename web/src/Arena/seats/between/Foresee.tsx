import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAct, useKnown, useNames } from '../../live/Arena';
import { gameOf } from '../../live/game';
import { ActButton } from '../ActButton';

/** An expert looks for what may fail, service by service; what is found stands in the knowledge base before it happens. */
export const Foresee = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const { phase } = gameOf(known);
  // Since the last round ended: each service can be looked at once before a round.
  const ended = known.heard.findLastIndex(({ kind }) => kind === 'roundEnded');
  const found = new Map(known.heard.slice(ended + 1).filter(({ kind }) => kind === 'foreseen').map(({ a, b }) => [a, b]));
  const { act } = useAct();
  const [isAtAll, setAtAll] = useState(false);
  const rest = known.scenario.services.map((_, i) => i).filter((i) => !found.has(i));
  const all = async () => {
    setAtAll(true);
    for (const target of rest) if (!(await act({ kind: 'foresee', target }))) break;
    setAtAll(false);
  };
  return (
    <>
      <p className="soft">{t('Play.foresee.text')}</p>
      {phase === 'ready' && rest.length > 1 && (
        <Button className="act" loading={isAtAll} onClick={() => void all()}>
          {t('Play.foresee.all', { count: rest.length })}
        </Button>
      )}
      <ul className="foresee">
        {known.scenario.services.map((service, i) => (
          <li key={service.code}>
            <span>{names.say(service.name)}</span>
            {found.has(i) ? (
              <b>
                <span aria-hidden="true">✓ </span>
                {t('Play.foresee.found', { count: found.get(i) ?? 0 })}
              </b>
            ) : (
              <ActButton disabled={phase !== 'ready' || isAtAll} order={{ kind: 'foresee', target: i }} label={t('Play.foresee.of', { service: names.say(service.name) })}>
                {t('Play.do.foresee')}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};
