import { useTranslation } from 'react-i18next';
import { useHas, useKnown, useNames } from '../../live/Arena';
import { minutes } from '../../live/clock';
import { agreementOf, moneyOf } from '../../live/game';
import { ActButton } from '../ActButton';
import { PriorityMark } from '../PriorityMark';
import { useMoney } from '../useMoney';

/** What can be bought: help by priority with its price and its limit, and mirrors. */
export const Catalogue = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const names = useNames();
  const has = useHas();
  const money = useMoney();
  const { prices, mirror, mostMirrors, services } = known.scenario;
  const limits = agreementOf(known)?.limits ?? [];
  const mirrors = moneyOf(known)?.mirrors ?? [];
  const left = (moneyOf(known)?.budget ?? 0) - (moneyOf(known)?.spent ?? 0);
  const byUrgency = services.map((one, index) => ({ ...one, index })).sort((a, b) => a.priority - b.priority || b.reach - a.reach);
  return (
    <>
      <h3>{t('Play.catalogue.title')}</h3>
      <table className="catalogue">
        <thead>
          <tr>
            <th scope="col">{t('Play.catalogue.help')}</th>
            <th scope="col" className="number">{t('Play.catalogue.price')}</th>
            <th scope="col" className="number">{t('Play.catalogue.limit')}</th>
          </tr>
        </thead>
        <tbody>
          {prices.map((price, i) => (
            <tr key={i}>
              <td>
                <PriorityMark priority={i + 1} />
              </td>
              <td className="number">{money(price)}</td>
              <td className="number">{has('rules') ? minutes(limits[i] ?? 0) : t('Play.catalogue.noLimit')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {has('mirrors') && (
        <details className="mirrors" open={mirrors.length > 0}>
          <summary>{t('Play.catalogue.mirrors', { price: money(mirror), count: mirrors.length, most: mostMirrors })}</summary>
          <ul>
            {byUrgency.map((one) => (
              <li key={one.code}>
                <span>
                  {names.say(one.name)} <PriorityMark priority={one.priority} />
                </span>
                {mirrors.includes(one.code) ? (
                  <b>
                    <span aria-hidden="true">◇ </span>
                    {t('Play.catalogue.has')}
                  </b>
                ) : (
                  <ActButton disabled={mirrors.length >= mostMirrors || left < mirror} order={{ kind: 'mirror', target: one.index }} label={t('Play.catalogue.buyMirror', { service: names.say(one.name) })}>
                    {t('Play.do.mirror')}
                  </ActButton>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
