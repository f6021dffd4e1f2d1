import { useEffect, useMemo, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { DeleteOutlined, DownloadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input, Popconfirm, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useBlocker, useNavigate, useParams } from 'react-router';
import { api, ProblemError, type Tagged } from '../../../api/client';
import { Mark } from '../../../common/Mark';
import { Page, Section } from '../../../common/Page';
import { Loading, PageState } from '../../../common/PageState';
import { ProblemAlert } from '../../../common/ProblemAlert';
import { problemWords } from '../../../common/problemWords';
import { saveFile } from '../../../common/saveFile';
import { useCentre } from '../../../common/useCentre';
import { useFormats } from '../../../common/useFormats';
import type { DesignForm, DesignPart } from '../types';
import { logPage, useLogs, useMap } from '../useLogs';
import { DesignPicture } from './DesignPicture';
import { Editor } from './Editor';
import { activitiesOf, laneOf, partOf, unfinished, type Lane } from './tree';
import { designKey, designPath, useDesign, useDesignsChanged, useRevisions } from './useDesigns';
import '../Processes.css';
import './Designs.css';

/** One design: drawn, saved by revisions, held against logs. */
export const DesignPage = () => {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const found = useDesign(id);
  return (
    <PageState query={found} loading={<Page title={t('Processes.design.one')}><Loading /></Page>}>
      {(tagged) => <Drawn key={`${id} ${tagged.etag}`} tagged={tagged} />}
    </PageState>
  );
};

const Drawn = ({ tagged: { data: design, etag } }: { tagged: Tagged<DesignForm> }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message, modal } = App.useApp();
  const changed = useDesignsChanged();
  const start = useMemo(() => laneOf(design.process), [design]);
  const [lanes, setLanes] = useState<Lane>(start);
  const [began, setBegan] = useState<Lane>(start);
  const [name, setName] = useState(design.name);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const query = { centre: centre.code };
  const edits = centre.can('facts.designs') !== undefined;
  const isChanged = edits && (name !== design.name || JSON.stringify(partOf(lanes)) !== JSON.stringify(partOf(start)));
  const missing = unfinished(lanes).length;

  const blocker = useBlocker(({ currentLocation, nextLocation }) => isChanged && !isBusy && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    modal.confirm({ title: t('Processes.design.leave'), content: t('Processes.design.leaveText'), okText: t('Processes.design.leaveGo'), onOk: () => blocker.proceed?.(), onCancel: () => blocker.reset?.() });
  }, [blocker, modal, t]);
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);

  const save = async (over: string | null) => {
    setBusy(true);
    setError(null);
    try {
      const answer = await api.putTagged<DesignForm>(designPath(design.id), { name, process: partOf(lanes) }, { query, etag: over });
      void message.success(t('Common.saved'));
      client.setQueryData(designKey(design.id, centre.code), answer);
      void changed();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const remove = async () => {
    setBusy(true);
    try {
      await api.delete(designPath(design.id), { query, etag });
      void changed();
      void navigate(centre.path('processes'));
    } catch (problem) {
      setBusy(false);
      void message.error(problemWords(t, problem));
    }
  };
  const theirs = error instanceof ProblemError && error.code === 'changed' ? (error.problem.current as DesignForm) : null;
  return (
    <Page
      title={design.name}
      subtitle={
        <span className="design-facts">
          <Link to={centre.path('processes')}>{t('Facts.nav.processes')}</Link>
          <span>{t('Processes.design.savedBy', { revision: design.revision, at: f.dateTime(design.changedAt), by: design.changedBy })}</span>
          {isChanged && <Mark tone="bad">{t('Processes.design.unsaved')}</Mark>}
        </span>
      }
      actions={
        edits && (
          <>
            <Popconfirm title={t('Processes.design.deleteSure', { name: design.name })} okText={t('Processes.delete')} cancelText={t('Common.cancel')} onConfirm={() => void remove()}>
              <Button danger icon={<DeleteOutlined />}>
                {t('Processes.delete')}
              </Button>
            </Popconfirm>
            <Button type="primary" disabled={!isChanged || missing > 0} loading={isBusy} onClick={() => void save(etag)} title={missing > 0 ? t('Processes.design.missing', { count: missing }) : undefined}>
              {t('Common.save')}
            </Button>
          </>
        )
      }
    >
      {theirs ? (
        <Theirs
          theirs={theirs}
          onTake={() => client.setQueryData(designKey(design.id, centre.code), { data: theirs, etag: null })}
          // Knowingly over theirs, which stays as a revision of its own.
          onKeep={() => void save(null)}
          onRefetch={() => void client.invalidateQueries({ queryKey: designKey(design.id, centre.code) })}
        />
      ) : (
        <ProblemAlert error={error} className="gap-below" />
      )}
      <Section>
        {edits ? (
          <>
            <label className="design-title">
              <span>{t('Processes.name')}</span>
              <Input value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
            </label>
            <Names>{(names) => <Editor key={JSON.stringify(began.map((block) => block.id))} start={began} names={[...new Set([...names, ...activitiesOf(lanes)])]} onChange={setLanes} />}</Names>
            {isChanged && missing > 0 && <p className="design-missing">{t('Processes.design.missing', { count: missing })}</p>}
          </>
        ) : (
          <DesignPicture lanes={start} label={t('Processes.design.picture')} />
        )}
      </Section>
      <Section title={t('Processes.design.hold')}>
        <Logs design={design.id} />
      </Section>
      <Section title={t('Processes.design.history')}>
        <History
          design={design}
          edits={edits}
          onTake={(part) => {
            const next = laneOf(part);
            setBegan(next);
            setLanes(next);
          }}
        />
      </Section>
      <Section title={t('Processes.model')}>
        <p className="soft">{t('Processes.design.textFor')}</p>
        <pre className="design-yaml">{design.text}</pre>
        <Button icon={<DownloadOutlined />} onClick={() => saveFile(new Blob([design.text], { type: 'application/yaml' }), `${design.name}.yaml`)}>
          {t('Processes.design.download')}
        </Button>
      </Section>
    </Page>
  );
};

const Theirs = ({ theirs, onTake, onKeep, onRefetch }: { theirs: DesignForm; onTake: () => void; onKeep: () => void; onRefetch: () => void }) => {
  const { t } = useTranslation();
  return (
    <Alert
      className="gap-below"
      type="warning"
      showIcon
      role="alert"
      title={t('Common.problem.changed')}
      description={
        <>
          <p>{t('Processes.design.theirs', { by: theirs.changedBy, revision: theirs.revision })}</p>
          <div className="design-preview">
            <DesignPicture lanes={laneOf(theirs.process)} label={theirs.name} />
          </div>
          <div className="button-row">
            <Button
              onClick={() => {
                onTake();
                onRefetch();
              }}
            >
              {t('Common.conflict.takeTheirs')}
            </Button>
            <Button onClick={onKeep}>{t('Common.conflict.keepMine')}</Button>
          </div>
        </>
      }
    />
  );
};

/** The activities of a log, to name steps by. */
const Names = ({ children }: { children: (names: string[]) => React.ReactNode }) => {
  const { t } = useTranslation();
  const logs = useLogs();
  const [chosen, setChosen] = useState<string | null>(null);
  const log = chosen ?? logs.data?.[0]?.id ?? null;
  return (
    <>
      {logs.data && logs.data.length > 0 && (
        <label className="design-title">
          <span>{t('Processes.design.namesOf')}</span>
          <Select value={log} options={logs.data.map(({ id, name }) => ({ value: id, label: name }))} onChange={setChosen} />
        </label>
      )}
      {log ? <NamesOf log={log}>{children}</NamesOf> : children([])}
    </>
  );
};

const NamesOf = ({ log, children }: { log: string; children: (names: string[]) => React.ReactNode }) => {
  const map = useMap(log, {});
  return children(map.data?.activities.map(({ name }) => name) ?? []);
};

const Logs = ({ design }: { design: string }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const logs = useLogs();
  if (logs.data?.length === 0) return <p className="soft">{t('Processes.none')}</p>;
  return (
    <>
      <p className="soft">{t('Processes.design.holdText')}</p>
      <ul className="design-logs">
        {logs.data?.map(({ id, name }) => (
          <li key={id}>
            <Link to={centre.path(`${logPage(id)}?behind=conformance&design=${design}`)}>{name}</Link>
          </li>
        ))}
      </ul>
    </>
  );
};

const History = ({ design, edits, onTake }: { design: DesignForm; edits: boolean; onTake: (part: DesignPart) => void }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const query = { centre: useCentre().code };
  const { message } = App.useApp();
  const revisions = useRevisions(design.id, true);
  const [shown, setShown] = useState<{ number: number; part: DesignPart } | null>(null);
  const look = (number: number) =>
    api
      .get<DesignPart>(`${designPath(design.id)}/revisions/${number}`, { query })
      .then((part) => setShown({ number, part }))
      .catch((problem: unknown) => void message.error(problemWords(t, problem)));
  return (
    <PageState query={revisions}>
      {(list) => (
        <>
          <ul className="design-logs">
            {list.map(({ number, savedAt, by }) => (
              <li key={number}>
                <Button type="link" className="process-link" onClick={() => void look(number)}>
                  {t('Processes.design.number', { number })}
                </Button>{' '}
                <span className="soft">
                  {f.dateTime(savedAt)} · {by}
                </span>
              </li>
            ))}
          </ul>
          {shown && (
            <div className="design-preview" aria-live="polite">
              <h3 className="process-heading">{t('Processes.design.number', { number: shown.number })}</h3>
              <DesignPicture lanes={laneOf(shown.part)} label={t('Processes.design.number', { number: shown.number })} />
              {edits && shown.number !== design.revision && <Button onClick={() => onTake(shown.part)}>{t('Processes.design.takeUp')}</Button>}
            </div>
          )}
        </>
      )}
    </PageState>
  );
};
