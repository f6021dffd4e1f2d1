import { useTranslation } from 'react-i18next';
import { useHas, useKnown, useMe } from '../../live/Arena';
import { casesOf, isOpen, urgencyOf } from '../../live/game';
import { ActButton } from '../ActButton';
import { CaseCard } from '../CaseCard';
import { FormLines } from '../FormLines';
import { Knowledge } from '../Knowledge';
import { Panels } from '../Panels';
import { ClerkCase } from './ClerkCase';
import { twinsOf } from './twins';
import { TwinNote } from './TwinNote';

/** The desk: what came in, what I have in hand, where the rest is. */
export const ClerkSeat = () => {
  const { t } = useTranslation();
  const known = useKnown();
  const me = useMe();
  const has = useHas();
  const cases = casesOf(known);
  const inbox = cases.filter(({ stage }) => stage === 'reported').sort((a, b) => a.reportedAt - b.reportedAt);
  const mine = cases.filter((one) => one.holder === me.seat && isOpen(one)).sort((a, b) => urgencyOf(a) - urgencyOf(b) || a.reportedAt - b.reportedAt);
  const others = cases.filter((one) => isOpen(one) && one.stage !== 'reported' && one.holder !== me.seat);
  return (
    <Panels
      panels={[
        {
          key: '',
          label: t('Play.clerk.inbox'),
          count: inbox.length,
          content:
            inbox.length === 0 ? (
              <p className="calm">{t('Play.clerk.inboxEmpty')}</p>
            ) : (
              inbox.map((one) => (
                <CaseCard key={one.case} of={one}>
                  <TwinNote twins={twinsOf(one, cases)} />
                  <FormLines form={one.form} service={one.service} />
                  <ActButton primary isWork order={{ kind: 'take', target: one.case }}>
                    {t('Play.do.take')}
                  </ActButton>
                </CaseCard>
              ))
            ),
        },
        {
          key: 'mine',
          label: t('Play.clerk.mine'),
          count: mine.length,
          content: mine.length === 0 ? <p className="calm">{t('Play.clerk.mineEmpty')}</p> : mine.map((one) => <ClerkCase key={one.case} of={one} cases={cases} />),
        },
        { key: 'others', label: t('Play.clerk.others'), content: others.length === 0 ? <p className="calm">{t('Play.clerk.othersEmpty')}</p> : others.map((one) => <CaseCard key={one.case} of={one} />) },
        ...(has('knowledge') && has('deskKnowledge') ? [{ key: 'knowledge', label: t('Play.knowledge.title'), content: <Knowledge /> }] : []),
      ]}
    />
  );
};
