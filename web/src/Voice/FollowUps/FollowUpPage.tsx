import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, type Tagged } from '../../api/client';
import { Page } from '../../common/Page';
import { Loading, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { RecoverFollowUp } from '../../Desk/Recovery/RecoverFollowUp';
import { casePath } from '../../Desk/useDesk';
import { wavePage } from '../Waves/useWave';
import { FollowUpMark } from './FollowUpMark';
import { WhatToDo, WhoItIs, renewsOf } from './FollowUpWork';
import type { FollowUp } from './types';
import { followUpPath, followUpsPath, useFollowUp, useOwners } from './useFollowUps';
import '../Waves/Waves.css';
import './FollowUps.css';

/** One customer who is to be got back to: who, why, by when, and what came of it. */
export const FollowUpPage = () => {
  const { t } = useTranslation();
  const { number = '' } = useParams();
  const found = useFollowUp(number);
  return (
    <PageState query={found} loading={<Page title={t('FollowUps.nav')}><Loading /></Page>}>
      {(tagged) => <Looked key={`${number} ${tagged.etag}`} tagged={tagged} />}
    </PageState>
  );
};

const Looked = ({ tagged }: { tagged: Tagged<FollowUp> }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { data: one, etag } = tagged;
  return (
    <Page
      title={t('FollowUps.named', { number: one.number })}
      subtitle={
        <span className="wave-facts">
          <Link className="follow-link" to={centre.path(followUpsPath)}>{t('FollowUps.nav')}</Link>
          {centre.can('voice.view') ? <Link className="follow-link" to={centre.path(wavePage(one.wave))}>{one.waveName}</Link> : one.waveName}
          {one.case != null && <Link className="follow-link" to={centre.path(casePath(one.case))}>{t('FollowUps.case', { number: one.case })}</Link>}
          <FollowUpMark one={one} />
        </span>
      }
    >
      <div className="follow-up">
        <WhoItIs one={one} more={[[t('FollowUps.owner'), <OwnerField one={one} etag={etag} />]]} />
        <WhatToDo tagged={tagged} />
        <RecoverFollowUp number={one.number} ownCase={one.case} />
      </div>
    </Page>
  );
};

interface OwnerProps {
  one: FollowUp;
  etag: string | null;
}

/** Whose it is; whoever leads may give it to somebody else, and a case is handed over on the desk. */
const OwnerField = ({ one, etag }: OwnerProps) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const owners = useOwners();
  const give = useSave({
    send: (owner: string) => api.post(`${followUpPath(one.number)}/owner`, { owner }, { query: { centre: centre.code }, etag }),
    done: t('FollowUps.given'),
    renews: renewsOf(one),
  });
  if (one.state === 'closed' || one.case != null || centre.can('voice.followups') === 'own')
    return (
      <>
        {one.ownerName ?? <span className="soft">{t('FollowUps.nobody')}</span>}
        {one.case != null && one.state !== 'closed' && centre.can('desk.work') && (
          <>
            {' '}
            <Link className="follow-link" to={centre.path(casePath(one.case))}>{t('FollowUps.handOver')}</Link>
          </>
        )}
      </>
    );
  return (
    <Select
      aria-label={t('FollowUps.owner')}
      className="follow-owner"
      placeholder={t('FollowUps.nobody')}
      value={one.owner ?? undefined}
      loading={give.isPending || owners.isPending}
      onChange={(owner: string) => give.mutate(owner)}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={(owners.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
};
