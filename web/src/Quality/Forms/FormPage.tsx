import { useEffect, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { DeleteOutlined } from '@ant-design/icons';
import { App, Button, Input, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useBlocker, useNavigate, useParams } from 'react-router';
import { api, type Tagged } from '../../api/client';
import { listKey } from '../../common/KeysetTable';
import { Mark } from '../../common/Mark';
import { Page, Section } from '../../common/Page';
import { Loading, PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { problemWords } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { ScoreSheet } from '../ScoreSheet';
import type { Definition, Marks, ScoreCard, ScorecardForm } from '../types';
import { FormEditor } from './FormEditor';
import { formPath, formsPath } from './paths';
import '../Quality.css';

/** One scorecard: what is judged, what it weighs, and how a contact would come out. */
export const FormPage = () => {
  const { t } = useTranslation();
  const { code = '' } = useParams();
  const query = { centre: useCentre().code };
  const found = useQuery({ queryKey: ['scorecard', code, query], queryFn: ({ signal }) => api.getTagged<ScorecardForm>(formPath(code), { query, signal }), staleTime: Infinity, gcTime: 0 });
  return (
    <PageState query={found} loading={<Page title={t('Quality.nav.forms')}><Loading /></Page>}>
      {(tagged) => <Looked key={`${code} ${tagged.etag}`} tagged={tagged} />}
    </PageState>
  );
};

const Looked = ({ tagged: { data: form, etag } }: { tagged: Tagged<ScorecardForm> }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message, modal } = App.useApp();
  const [card, setCard] = useState<Definition>(form.definition);
  const [name, setName] = useState(form.name);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const query = { centre: centre.code };
  const edits = centre.can('quality.edit') !== undefined;
  const isChanged = edits && (name !== form.name || JSON.stringify(card) !== JSON.stringify(form.definition));
  const faults = Object.keys(form.wrong).length;

  const blocker = useBlocker(({ currentLocation, nextLocation }) => isChanged && !isBusy && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    modal.confirm({ title: t('Judging.form.leave'), content: t('Judging.form.leaveText'), okText: t('Judging.form.leaveGo'), onOk: () => blocker.proceed?.(), onCancel: () => blocker.reset?.() });
  }, [blocker, modal, t]);
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);

  const act = async (done: string, work: () => Promise<Tagged<ScorecardForm>>) => {
    setBusy(true);
    setError(null);
    try {
      const answer = await work();
      void message.success(done);
      void client.invalidateQueries({ queryKey: listKey(formsPath) });
      client.setQueryData(['scorecard', form.code, query], answer);
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const save = () => act(t('Common.saved'), () => api.putTagged<ScorecardForm>(formPath(form.code), { name, definition: card }, { query, etag }));
  const publish = () => act(t('Judging.form.publishedDone'), () => api.postTagged<ScorecardForm>(`${formPath(form.code)}/publish`, undefined, { query, etag }));
  const remove = async () => {
    setBusy(true);
    try {
      await api.delete(formPath(form.code), { query, etag });
      void client.invalidateQueries({ queryKey: listKey(formsPath) });
      void navigate(centre.path(formsPath));
    } catch (problem) {
      setBusy(false);
      void message.error(problemWords(t, problem));
    }
  };
  return (
    <Page
      title={form.name}
      subtitle={
        <span className="quality-facts">
          <Link to={centre.path(formsPath)}>{t('Quality.nav.forms')}</Link>
          <span className="code">{form.code}</span>
          {form.published > 0 ? <Mark tone="good">{t('Judging.form.version', { number: form.published })}</Mark> : <Mark>{t('Judging.form.draft')}</Mark>}
          {isChanged && <Mark tone="bad">{t('Judging.form.unsaved')}</Mark>}
        </span>
      }
      actions={
        edits && (
          <>
            {form.published === 0 && (
              <Popconfirm title={t('Judging.form.deleteText')} onConfirm={() => void remove()}>
                <Button icon={<DeleteOutlined />} danger>
                  {t('Judging.form.delete')}
                </Button>
              </Popconfirm>
            )}
            <Button onClick={() => void save()} disabled={!isChanged} loading={isBusy}>
              {t('Common.save')}
            </Button>
            <Popconfirm title={t('Judging.form.publishText')} onConfirm={() => void publish()} disabled={isChanged || faults > 0}>
              <Button type="primary" disabled={isChanged || faults > 0} title={isChanged ? t('Judging.form.saveFirst') : faults > 0 ? t('Judging.form.faults', { count: faults }) : undefined}>
                {t('Judging.form.publish')}
              </Button>
            </Popconfirm>
          </>
        )
      }
    >
      <ProblemAlert error={error} className="gap-below" onRetry={() => void client.invalidateQueries({ queryKey: ['scorecard', form.code] })} />
      <div className="form-bench">
        <div>
          {edits && (
            <Section>
              <label className="quality-field">
                <span>{t('Judging.form.name')}</span>
                <Input value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
              </label>
              <label className="quality-field">
                <span>{t('Judging.form.introduction')}</span>
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} value={card.introduction ?? ''} maxLength={2000} onChange={(event) => setCard({ ...card, introduction: event.target.value || null })} />
              </label>
            </Section>
          )}
          <FormEditor card={card} wrong={isChanged ? {} : form.wrong} readOnly={!edits} onChange={setCard} />
        </div>
        <TryOut form={form} isChanged={isChanged} faults={faults} />
      </div>
    </Page>
  );
};

/** The form as evaluators meet it, with what it would come to. */
const TryOut = ({ form, isChanged, faults }: { form: ScorecardForm; isChanged: boolean; faults: number }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [marks, setMarks] = useState<Marks>({});
  const score = useQuery({
    queryKey: ['scorecard-try', form.code, form.changedAt, marks, query],
    queryFn: ({ signal }) => api.post<ScoreCard>(`${formPath(form.code)}/try`, { marks }, { query, signal }),
    enabled: faults === 0 && form.definition.sections.length > 0,
    placeholderData: (before) => before,
  });
  return (
    <Section title={t('Judging.form.try')} className="form-try" extra={score.data && <ScoreFigure score={score.data} />}>
      {isChanged && <p className="soft">{t('Judging.form.tryOld')}</p>}
      {faults > 0 || form.definition.sections.length === 0 ? (
        <p className="soft">{t('Judging.form.tryLater')}</p>
      ) : (
        <ScoreSheet card={form.definition} marks={marks} score={score.data ?? null} onMark={(item, mark) => setMarks((now) => ({ ...now, [item]: mark }))} />
      )}
    </Section>
  );
};

/** A score with what took it away. */
export const ScoreFigure = ({ score }: { score: Pick<ScoreCard, 'value' | 'withoutFailures' | 'critical' | 'fatal'> }) => {
  const { t } = useTranslation();
  const shown = score.value == null ? '–' : score.value.toFixed(1);
  return (
    <span className="score-figure" aria-live="polite">
      <b className={score.fatal > 0 ? 'score-bad' : undefined}>{shown}</b>
      {score.fatal > 0 && <Mark tone="bad">{t('Judging.sheet.fatal', { count: score.fatal })}</Mark>}
      {score.critical > 0 && <Mark tone="bad">{t('Judging.sheet.critical', { count: score.critical })}</Mark>}
      {score.fatal + score.critical > 0 && score.withoutFailures != null && <span className="soft">{t('Judging.sheet.otherwise', { score: score.withoutFailures.toFixed(1) })}</span>}
    </span>
  );
};
