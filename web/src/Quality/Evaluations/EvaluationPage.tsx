import { useCallback, useEffect, useRef, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { api, ProblemError, type Tagged } from '../../api/client';
import type { KeysetPage } from '../../api/types';
import { listKey } from '../../common/KeysetTable';
import { Page, Section } from '../../common/Page';
import { Loading, PageState } from '../../common/PageState';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { ScoreFigure } from '../Forms/FormPage';
import { ScoreSheet } from '../ScoreSheet';
import type { EvaluationCard, EvaluationForm, Marks } from '../types';
import { AnswerPart } from './AnswerPart';
import { CoachingPart } from './CoachingPart';
import { RecordingPart } from '../Recordings/RecordingPart';
import type { PlayerHandle } from '../Recordings/Player';
import { CasePart } from './CasePart';
import { ContactPart } from './ContactPart';
import { StateMark } from './EvaluationTable';
import { evaluationPath, evaluationsPath } from './paths';
import '../Quality.css';

/** One contact being judged, or judged: what is known of it, the form beside it, and what is to be done next. */
export const EvaluationPage = () => {
  const { t } = useTranslation();
  const { number = '' } = useParams();
  const query = { centre: useCentre().code };
  const found = useQuery({ queryKey: ['evaluation', number, query], queryFn: ({ signal }) => api.getTagged<EvaluationForm>(evaluationPath(number), { query, signal }), staleTime: Infinity, gcTime: 0 });
  return (
    <PageState query={found} loading={<Page title={t('Quality.nav.evaluations')}><Loading /></Page>}>
      {(tagged) => <Looked key={`${number} ${tagged.data.card.state === 'begun' ? 'assigned' : tagged.data.card.state}`} first={tagged} />}
    </PageState>
  );
};

const Looked = ({ first }: { first: Tagged<EvaluationForm> }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { dateTime } = useFormats();
  const work = useJudging(first);
  const form = work.form;
  const { card } = form;
  const player = useRef<PlayerHandle>(null);
  const places = Object.values(work.marks).flatMap((mark) => (mark.at == null ? [] : [mark.at]));
  return (
    <Page
      title={t('Judging.evaluation.numbered', { number: card.number })}
      subtitle={
        <span className="quality-facts">
          <Link to={centre.path(evaluationsPath)}>{centre.can('quality.view') === 'own' ? t('Judging.evaluation.mine') : t('Quality.nav.evaluations')}</Link>
          <span>{form.formName} · {t('Judging.form.version', { number: form.formNumber })}</span>
          <StateMark one={card} />
          {form.may.judge && <span className="soft">{t('Judging.evaluation.due', { date: dateTime(card.dueAt) })}</span>}
        </span>
      }
      actions={
        form.may.judge && (
          <>
            <span className="soft" role="status">{t(`Judging.saving.${work.status}`)}</span>
            <Button type="primary" onClick={() => void work.submit()} loading={work.isSubmitting}>
              {t('Judging.evaluation.submit')}
            </Button>
          </>
        )
      }
    >
      <ProblemAlert error={work.error} className="gap-below" onRetry={work.reload} />
      <div className="form-bench judge-bench">
        <Section title={form.may.judge ? t('Judging.evaluation.judge') : t('Judging.evaluation.result')} extra={<ScoreFigure score={form.score} />}>
          <ScoreSheet card={form.definition} marks={work.marks} score={form.score} readOnly={!form.may.judge} wrong={work.wrong} onMark={work.mark} now={() => player.current?.now() ?? null} onSeek={(seconds) => player.current?.seek(seconds)} />
          {form.may.judge ? (
            <label className="quality-field">
              <span>{t('Judging.evaluation.remark')}</span>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} value={work.remark} onChange={(event) => work.setRemark(event.target.value)} />
            </label>
          ) : (
            form.remark && <blockquote className="quality-quote">{form.remark}</blockquote>
          )}
          {form.may.judge && <p className="soft">{t('Judging.evaluation.keys')}</p>}
        </Section>
        <div>
          {card.kind === 'case' ? (
            <CasePart form={form} />
          ) : (
            <>
              <RecordingPart form={form} player={player} marks={places} />
              <ContactPart form={form} />
            </>
          )}
          {card.submittedAt && <AnswerPart key={card.state} form={form} etag={work.etag} onDone={work.reload} />}
          {card.submittedAt && <CoachingPart form={form} />}
        </div>
      </div>
    </Page>
  );
};

const pause = 500;

/** Marks that are saved by themselves, one request at a time, each over the version that the last one left. */
const useJudging = (first: Tagged<EvaluationForm>) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form, setForm] = useState(first.data);
  const [marks, setMarks] = useState<Marks>(first.data.marks);
  const [remark, setRemark] = useState(first.data.remark ?? '');
  const [status, setStatus] = useState<'saved' | 'waiting' | 'failed'>('saved');
  const [error, setError] = useState<unknown>(null);
  const [wrong, setWrong] = useState<Record<string, string[]>>({});
  const [isSubmitting, setSubmitting] = useState(false);
  const etag = useRef(first.etag);
  const sent = useRef(JSON.stringify([first.data.marks, first.data.remark ?? '']));
  const running = useRef<Promise<void> | null>(null);
  const number = form.card.number;
  const path = evaluationPath(number);
  const query = { centre: centre.code };
  const judges = form.may.judge;

  const save = useCallback(async () => {
    if (running.current) await running.current;
    const body = JSON.stringify([marks, remark]);
    if (body === sent.current) return;
    running.current = (async () => {
      try {
        const answer = await api.putTagged<EvaluationForm>(path, { marks, remark: remark || null }, { query: { centre: centre.code }, etag: etag.current });
        etag.current = answer.etag;
        sent.current = body;
        setForm(answer.data);
        setStatus('saved');
        setError(null);
      } catch (problem) {
        setStatus('failed');
        setError(problem);
      }
    })();
    await running.current;
    running.current = null;
  }, [marks, remark, path, centre.code]);

  useEffect(() => {
    if (!judges || JSON.stringify([marks, remark]) === sent.current) return;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [judges, marks, remark, save]);

  useEffect(() => {
    if (status === 'saved') return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [status]);

  const reload = () => {
    void client.invalidateQueries({ queryKey: listKey(evaluationsPath) });
    void client.resetQueries({ queryKey: ['evaluation', String(number)] });
  };

  const submit = async () => {
    setSubmitting(true);
    setWrong({});
    try {
      if (running.current) await running.current;
      await api.post(`${path}/submit`, { marks, remark: remark || null }, { query, etag: etag.current });
      setStatus('saved');
      sent.current = JSON.stringify([marks, remark]);
      void message.success(t('Judging.evaluation.submitted'));
      void client.invalidateQueries({ queryKey: listKey(evaluationsPath) });
      const next = await api.get<KeysetPage<EvaluationCard>>(evaluationsPath, { query: { ...query, state: 'todo', limit: 1 } });
      void navigate(centre.path(next.items[0] ? evaluationPath(next.items[0].number) : evaluationsPath));
    } catch (problem) {
      if (problem instanceof ProblemError && problem.problem.errors) {
        setWrong(problem.problem.errors);
        void message.warning(t('Judging.evaluation.missing', { count: Object.keys(problem.problem.errors).length }));
        requestAnimationFrame(() => document.querySelector('.score-item-wrong')?.scrollIntoView({ block: 'center' }));
      } else setError(problem);
    } finally {
      setSubmitting(false);
    }
  };

  return {
    form,
    marks,
    remark,
    status,
    error,
    wrong,
    isSubmitting,
    etag: first.etag,
    mark: (item: string, mark: Marks[string]) => {
      setStatus('waiting');
      setMarks((now) => ({ ...now, [item]: mark }));
      setWrong((now) => Object.fromEntries(Object.entries(now).filter(([field]) => !field.startsWith(`marks.${item}`))));
    },
    setRemark: (text: string) => {
      setStatus('waiting');
      setRemark(text);
    },
    submit,
    reload,
  };
};
