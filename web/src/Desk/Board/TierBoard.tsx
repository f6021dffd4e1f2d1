import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { Due } from '../Due';
import type { Board } from '../types';
import { casePath } from '../useDesk';
import '../Escalation/Escalation.css';

/** Tier by tier: what breaks next, in whose hands, and whom to speak to. */
export const TierBoard = ({ tiers }: { tiers: Board['tiers'] }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { number, dateTime } = useFormats();
  return (
    <div className="board-tiers">
      {tiers.map((tier) => (
        <section key={tier.code} className="board-tier" aria-label={tier.name}>
          <h3>{tier.name}</h3>
          <div>
            {tier.counts.overdue > 0 && <span className="desk-over">{t('Desk.board.tier.overdue', { shown: number(tier.counts.overdue) })} </span>}
            {tier.counts.hour > 0 && <span className="desk-soon-number">{t('Desk.board.tier.hour', { shown: number(tier.counts.hour) })} </span>}
            <span className="soft">{t('Desk.board.tier.open', { shown: number(tier.counts.open) })}</span>
          </div>
          <div>{tier.contact ? t('Desk.board.tier.contact', { name: tier.contact.name, until: tier.contactUntil ? dateTime(tier.contactUntil) : '' }) : <span className="desk-soon-number">{t('Desk.board.tier.nobody')}</span>}</div>
          {tier.soon.length === 0 && <p className="soft">{t('Desk.board.nothingSoon')}</p>}
          <ol>
            {tier.soon.map(({ case: one, contact }) => (
              <li key={one.number}>
                <Due {...one} what={one.breaks} />
                <Link className="desk-open" to={centre.path(casePath(one.number))}><span className="soft">#{one.number}</span> {one.title}</Link>
                <div className="soft">
                  {[t('Desk.board.tier.worker', { name: one.worker?.name ?? t('Desk.nobodyWorks') }), one.owner.id !== one.worker?.id && t('Desk.board.tier.owner', { name: one.owner.name }), contact && contact.id !== tier.contact?.id && contact.id !== one.worker?.id && t('Desk.board.tier.speakTo', { name: contact.name })].filter(Boolean).join(' · ')}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
};
