import { useMemo, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Segmented, Select } from 'antd';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api, urlOf } from '../../api/client';
import type { KeysetPage } from '../../api/types';
import { CodeSelect } from '../../common/CodeSelect';
import { KeysetTable, listKey } from '../../common/KeysetTable';
import { Page, Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { SearchBox } from '../../common/SearchBox';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { useUrlState } from '../../common/useUrlState';
import { currentLanguage } from '../../words';
import { CaseMarks } from '../CaseMarks';
import { Due } from '../Due';
import { BeginWithDefaults } from '../Types/BeginWithDefaults';
import { stateKinds, type CaseCard } from '../types';
import { casePath, casesPath, logDays, logPath, newCasePath, useTypes } from '../useDesk';
import { useRowKeys } from '../useRowKeys';
import { ManyBar } from './ManyBar';
import { FindCustomer } from '../Customer/FindCustomer';
import { SavedViews } from './SavedViews';
import '../Desk.css';

const defaults = { show: 'mine', state: '', type: '', team: '', topic: '', priority: '', due: '', q: '' };
const dues = ['overdue', 'today', 'repeats'] as const;

/** Cases by what breaks first: those one answers for, those one has in hand, one's team's, all. */
export const Cases = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const { dateTime } = useFormats();
  const box = useRef<HTMLDivElement>(null);
  const reach = centre.can('desk.view');
  const works = centre.can('desk.work') !== undefined;
  const [{ show, state, type, team, topic, priority, due, q }, setState] = useUrlState(works ? defaults : { ...defaults, show: 'all' });
  // What is due is not done, so those two filters leave what is done out.
  const isWithDone = (state === 'all' || state === 'done') && due !== 'overdue' && due !== 'today';
  const types = useTypes();
  useRowKeys(box);
  const endOfToday = useMemo(() => endOfDay(centre.zone), [centre.zone]);
  const shows = [...(works ? ['mine', 'hand'] : []), ...(reach === 'own' ? [] : ['team']), 'watched', 'all'];
  const [chosen, setChosen] = useState<number[]>([]);
  const query = {
    centre: centre.code,
    owner: show === 'mine' ? 'me' : '',
    worker: show === 'hand' ? 'me' : '',
    watched: show === 'watched' ? true : null,
    team: show === 'team' ? team || 'mine' : team,
    state,
    type,
    topic,
    priority,
    overdue: due === 'overdue' ? true : null,
    dueBefore: due === 'today' ? endOfToday : null,
    repeats: due === 'repeats' ? true : null,
    q,
  };
  // Whoever looks for words looks among what is done, too.
  const states = [{ value: '', label: t(q ? 'Desk.list.anyState' : 'Desk.list.notDone') }, ...stateKinds.map((value) => ({ value, label: t(`Desk.stateKind.${value}`) })), q ? { value: 'notDone', label: t('Desk.list.notDone') } : { value: 'all', label: t('Desk.list.anyState') }];
  const isCut = Boolean(state || type || team || topic || priority || due);
  const isFiltered = isCut || q !== '';
  const pageOf = (one: CaseCard) => centre.path(casePath(one.number));
  const title = (one: CaseCard) => (
    <div className="desk-case-cell">
      <Link className="desk-open" to={pageOf(one)} onClick={(event) => event.stopPropagation()}>
        <span className="soft">#{one.number}</span> {one.title}
      </Link>
      <div className="soft desk-case-about">{[one.typeName, one.topicName, one.customer].filter(Boolean).join(' · ')}</div>
      <CaseMarks one={one} />
      {isNarrow && <Due {...one} what={one.breaks} />}
    </div>
  );
  const people = (one: CaseCard) => (
    <>
      <div>{t('Desk.list.owns', { name: one.owner.name })}</div>
      <div className="soft">{one.worker ? one.worker.id === one.owner.id ? one.teamName : t('Desk.list.works', { name: one.worker.name }) : t('Desk.nobodyWorks')}</div>
    </>
  );
  const columns: TableColumnsType<CaseCard> = isNarrow
    ? [{ title: t('Desk.one'), render: (_, one) => title(one) }]
    : [
        { title: t('Desk.list.due'), width: 220, render: (_, one) => <Due {...one} what={one.breaks} /> },
        { title: t('Desk.one'), render: (_, one) => title(one) },
        { title: t('Desk.list.people'), render: (_, one) => people(one) },
        { title: t('Desk.openedAt'), render: (_, one) => <span className="soft">{dateTime(one.openedAt)}</span> },
      ];
  if (types.data?.items.length === 0) return <Page title={t('Desk.nav.cases')}><BeginWithDefaults /></Page>;
  return (
    <Page
      title={t('Desk.nav.cases')}
      subtitle={q ? t('Desk.list.found') : isWithDone ? t('Desk.list.newest') : t('Desk.list.text')}
      actions={
        <>
          <FindCustomer />
          <Button icon={<DownloadOutlined />} href={urlOf(logPath, { centre: centre.code, ...logDays(centre.zone), type, lang: currentLanguage() })} download title={t('Desk.log.text')}>
            {t('Desk.log.title')}
          </Button>
          {works && (
            <Link to={centre.path(newCasePath)}>
              <Button type="primary" tabIndex={-1}>
                {t('Desk.new.title')}
              </Button>
            </Link>
          )}
        </>
      }
    >
      {works && <Offered />}
      <div className="desk-filter">
        <Segmented aria-label={t('Desk.list.whose')} value={shows.includes(show) ? show : 'all'} onChange={(next) => setState({ show: String(next), team: null })} options={shows.map((value) => ({ value, label: t(`Desk.show.${value}`) }))} />
        <SearchBox value={q} onChange={(next) => setState({ q: next })} label={t('Desk.list.search')} />
      </div>
      <div className="desk-filter">
        <Select aria-label={t('Desk.state')} value={state} onChange={(next) => setState({ state: next })} options={states} />
        <Select aria-label={t('Desk.kind')} value={type} onChange={(next) => setState({ type: next })} options={[{ value: '', label: t('Desk.list.anyKind') }, ...(types.data?.items ?? []).map((one) => ({ value: one.code, label: one.name }))]} />
        <Select aria-label={t('Desk.priority')} value={priority} onChange={(next) => setState({ priority: next })} options={[{ value: '', label: t('Desk.list.anyPriority') }, ...['0', '1', '2', '3'].map((value) => ({ value, label: t('Desk.list.priority', { place: Number(value) + 1 }) }))]} />
        <Select aria-label={t('Desk.list.due')} value={due} onChange={(next) => setState({ due: next })} options={[{ value: '', label: t('Desk.list.anyDue') }, ...dues.map((value) => ({ value, label: t(`Desk.list.only.${value}`) }))]} />
        <div className="desk-code">
          <CodeSelect kind="topics" aria-label={t('Desk.topic')} value={topic || null} onChange={(code) => setState({ topic: code })} placeholder={t('Desk.list.anyTopic')} />
        </div>
        {reach === 'centre' && (show === 'team' || show === 'all') && (
          <div className="desk-code">
            <CodeSelect kind="teams" aria-label={t('Desk.team')} value={team || null} onChange={(code) => setState({ team: code })} placeholder={t('Desk.list.anyTeam')} />
          </div>
        )}
        {isCut && <Button type="text" onClick={() => setState({ state: null, type: null, team: null, topic: null, priority: null, due: null })}>{t('Desk.list.clear')}</Button>}
      </div>
      <SavedViews />
      {works && <ManyBar numbers={chosen} onClear={() => setChosen([])} onLeft={setChosen} />}
      <div ref={box}>
        <Section flush>
          <KeysetTable<CaseCard>
            path={casesPath}
            query={query}
            rowKey="number"
            label={t('Desk.nav.cases')}
            columns={columns}
            chosen={works && !isNarrow ? { keys: chosen, onChange: (keys) => setChosen(keys.map(Number)), label: (one) => t('Desk.many.choose', { number: one.number }) } : undefined}
            onOpen={(one) => void navigate(pageOf(one))}
            empty={<Nothing title={q && show !== 'all' ? t('Desk.none.searched') : isFiltered ? t('Desk.none.filtered') : t(`Desk.none.${shows.includes(show) ? show : 'all'}`)} action={q && show !== 'all' && <Button onClick={() => setState({ show: 'all', team: null })}>{t('Desk.list.searchAll')}</Button>} />}
          />
        </Section>
      </div>
      {!isNarrow && <p className="soft desk-keys">{t('Desk.list.keys')}</p>}
    </Page>
  );
};

/** The end of the present day on a zone's clock. */
const endOfDay = (zone: string) => {
  const now = new Date();
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' }).formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  const passed = ((parts.hour ?? 0) * 60 + (parts.minute ?? 0)) * 60 + (parts.second ?? 0);
  return new Date(Math.floor(now.getTime() / 1000) * 1000 + (86_400 - passed) * 1000).toISOString();
};

/** Somebody asks that one answers for a case from now on. */
const Offered = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const query = { centre: centre.code, offered: true, state: 'all', limit: 5 };
  const offered = useQuery({ queryKey: [...listKey(casesPath, query), 'offered'], queryFn: ({ signal }) => api.get<KeysetPage<CaseCard>>(casesPath, { query, signal }) });
  if (!offered.data?.items.length) return null;
  return (
    <Alert
      className="gap-below"
      type="info"
      showIcon
      title={t('Desk.offeredToYou')}
      description={
        <ul className="desk-offered">
          {offered.data.items.map((one) => (
            <li key={one.number}>
              <Link to={centre.path(casePath(one.number))}>
                #{one.number} {one.title}
              </Link>
            </li>
          ))}
        </ul>
      }
    />
  );
};
