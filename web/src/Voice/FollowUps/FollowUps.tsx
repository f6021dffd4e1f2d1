import { Checkbox, Segmented } from 'antd';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { KeysetTable } from '../../common/KeysetTable';
import { Page, Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { wavePage } from '../Waves/useWave';
import { FollowUpMark } from './FollowUpMark';
import { states, type FollowUpCard } from './types';
import { followUpPage, followUpsPath } from './useFollowUps';
import '../Waves/Waves.css';
import './FollowUps.css';

const defaults = { state: 'open', mine: '', wave: '' };

/** Customers who gave low marks and asked us to come back: what is due first comes first. */
export const FollowUps = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const { dateTime, number } = useFormats();
  const [{ state, mine, wave }, setState] = useUrlState(defaults);
  const pageOf = (one: number) => centre.path(followUpPage(one));
  const isClosed = state === 'closed';
  const columns: TableColumnsType<FollowUpCard> = [
    {
      title: t('FollowUps.one'),
      render: (_, one) => (
        <>
          <Link className="survey-name" to={pageOf(one.number)} onClick={(event) => event.stopPropagation()}>
            {t('FollowUps.named', { number: one.number })}
          </Link>
          <div className="soft">{[one.name, one.reach].filter(Boolean).join(' · ') || t('FollowUps.erasedShort')}</div>
        </>
      ),
    },
    { title: t('FollowUps.stateOf'), render: (_, one) => <FollowUpMark one={one} /> },
    isClosed
      ? { title: t('FollowUps.closedAt'), render: (_, one) => dateTime(one.closedAt) }
      : { title: t('FollowUps.due'), render: (_, one) => <span className={one.overdue ? 'follow-overdue' : undefined}>{dateTime(one.dueAt)}</span> },
    {
      title: isClosed ? t('FollowUps.scores') : t('FollowUps.score'),
      align: 'right',
      render: (_, one) => (
        <>
          {number(one.score)}
          {one.secondScore != null && <> → {number(one.secondScore)}</>}
          <span className="soft"> / {number(one.most)}</span>
        </>
      ),
    },
    ...(isClosed ? [{ title: t('FollowUps.outcomeOf'), render: (_: unknown, one: FollowUpCard) => one.outcome && t(`FollowUps.outcome.${one.outcome}`) }] : []),
    { title: t('FollowUps.owner'), render: (_, one) => one.ownerName ?? <span className="follow-overdue">{t('FollowUps.nobody')}</span> },
    { title: t('FollowUps.wave'), render: (_, one) => one.waveName },
  ];
  return (
    <Page title={t('FollowUps.nav')} subtitle={t('FollowUps.text')}>
      <div className="wave-filter">
        <Segmented
          aria-label={t('FollowUps.stateOf')}
          value={state}
          onChange={(next) => setState({ state: String(next) })}
          options={states.map((value) => ({ value, label: t(`FollowUps.show.${value}`) }))}
        />
        <Checkbox checked={mine !== ''} onChange={(event) => setState({ mine: event.target.checked ? 'true' : null })}>
          {t('FollowUps.mine')}
        </Checkbox>
        {wave && (
          <span>
            <Link className="follow-link" to={centre.path(wavePage(wave))}>{wave}</Link>{' '}
            <a className="follow-link" href={centre.path(followUpsPath)}>{t('FollowUps.allWaves')}</a>
          </span>
        )}
      </div>
      <Section flush>
        <KeysetTable<FollowUpCard>
          path={followUpsPath}
          query={{ centre: centre.code, state, mine, wave }}
          rowKey="number"
          label={t('FollowUps.nav')}
          onOpen={(one) => void navigate(pageOf(one.number))}
          empty={<Nothing title={t(`FollowUps.none.${states.find((one) => one === state) ?? 'open'}`)}>{state === 'open' && t('FollowUps.noneText')}</Nothing>}
          columns={columns}
        />
      </Section>
    </Page>
  );
};
