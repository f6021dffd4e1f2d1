import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { WhatToDo, WhoItIs } from './FollowUpWork';
import { followUpPage, useFollowUp } from './useFollowUps';
import '../Waves/Waves.css';

/** What a case is that was opened for a low mark: the customer, as far as whoever looks works on follow-ups, and the next step. */
export const FollowUpOfCase = ({ number }: { number: number }) => {
  const { t } = useTranslation();
  const may = useCentre().can('voice.followups') !== undefined;
  return may ? <Shown number={number} /> : <Section title={t('FollowUps.who')}><p className="soft">{t('FollowUps.notYours')}</p></Section>;
};

const Shown = ({ number }: { number: number }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const found = useFollowUp(String(number));
  return (
    <PageState query={found}>
      {(tagged) => (
        <>
          <WhoItIs one={tagged.data} more={[[t('FollowUps.wave'), <Link className="follow-link" to={centre.path(followUpPage(number))}>{tagged.data.waveName}</Link>]]} />
          <WhatToDo key={tagged.etag} tagged={tagged} />
        </>
      )}
    </PageState>
  );
};
