import { useTranslation } from 'react-i18next';
import { useKnown, useNames } from '../../live/Arena';
import { foreseenOf, gameOf } from '../../live/game';
import { ActButton } from '../ActButton';

/** Whatever is left. */
const all = -1;

/** An expert looks for what may fail, service by service or all at once; what is found stands in the knowledge base before it happens. */
export const Foresee = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const { phase } = gameOf(known);
  const looked = foreseenOf(known);
  // How much was found knows a window that heard of it, since the last round ended.
  const ended = known.heard.findLastIndex(({ kind }) => kind === 'roundEnded');
  const found = new Map(known.heard.slice(ended + 1).filter(({ kind }) => kind === 'foreseen').map(({ a, b }) => [a, b]));
  const { services } = known.scenario;
  const left = services.length - looked.length;
  return (
    <>
      <p className="soft">{t('Play.foresee.text')}</p>
      {left > 1 && (
        <ActButton disabled={phase !== 'ready'} order={{ kind: 'foresee', target: all }}>
          {looked.length === 0 ? t('Play.foresee.all', { count: left }) : t('Play.foresee.rest', { count: left })}
        </ActButton>
      )}
      <ul className="foresee">
        {services.map((service, i) => (
          <li key={service.code}>
            <span>{names.say(service.name)}</span>
            {looked.includes(i) ? (
              <b>
                <span aria-hidden="true">✓ </span>
                {found.has(i) ? t('Play.foresee.found', { count: found.get(i) ?? 0 }) : t('Play.foresee.looked')}
              </b>
            ) : (
              <ActButton disabled={phase !== 'ready'} order={{ kind: 'foresee', target: i }} label={t('Play.foresee.of', { service: names.say(service.name) })}>
                {t('Play.do.foresee')}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};
