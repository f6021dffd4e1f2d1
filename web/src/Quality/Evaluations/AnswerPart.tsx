import { useState } from 'react';
import { Button, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Section } from '../../common/Page';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { ScoreSheet } from '../ScoreSheet';
import type { EvaluationForm, Marks } from '../types';
import { evaluationPath } from './paths';

/** The agent's answer, the appeal and the decision about it: what was said, and what the reader may say now. */
export const AnswerPart = ({ form, etag, onDone }: { form: EvaluationForm; etag: string | null; onDone: () => void }) => {
  const { t } = useTranslation();
  const { dateTime, number } = useFormats();
  const query = { centre: useCentre().code };
  const [text, setText] = useState('');
  const path = evaluationPath(form.card.number);
  const send = useSave({ send: (act: 'acknowledge' | 'appeal') => api.post(`${path}/${act}`, { text: text || null }, { query, etag }), done: t('Judging.answer.sent'), quiet: true, onDone });
  const { card, may } = form;
  return (
    <Section title={t('Judging.answer.title')}>
      <ol className="quality-story">
        <li>
          <b>{t('Judging.state.submitted')}</b> <span className="soft">{dateTime(card.submittedAt)}</span>
        </li>
        {form.acknowledgedAt && (
          <li>
            <b>{t('Judging.state.acknowledged')}</b> <span className="soft">{dateTime(form.acknowledgedAt)}</span>
            {form.answer && <blockquote className="quality-quote">{form.answer}</blockquote>}
          </li>
        )}
        {form.appealedAt && (
          <li>
            <b>{t('Judging.answer.appealed')}</b> <span className="soft">{dateTime(form.appealedAt)}</span>
            <blockquote className="quality-quote">{form.appeal}</blockquote>
          </li>
        )}
        {form.decidedAt && card.decision && (
          <li>
            <b>{t(`Judging.decision.${card.decision}`)}</b> <span className="soft">{[form.decidedBy, dateTime(form.decidedAt)].filter(Boolean).join(' · ')}</span>
            {card.scoreBefore != null && <div>{t('Judging.answer.changed', { before: number(card.scoreBefore, 1), after: number(card.score, 1) })}</div>}
            <blockquote className="quality-quote">{form.reason}</blockquote>
          </li>
        )}
      </ol>
      {!form.appealedAt && card.appealUntil && <p className="soft">{t('Judging.answer.until', { date: dateTime(card.appealUntil) })}</p>}
      {(may.acknowledge || may.appeal) && (
        <>
          <ProblemAlert error={send.error} className="gap-below" onRetry={onDone} />
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} aria-label={t('Judging.answer.text')} placeholder={t('Judging.answer.text')} value={text} onChange={(event) => setText(event.target.value)} />
          <div className="quality-bar gap-above">
            {may.acknowledge && (
              <Button type="primary" onClick={() => send.mutate('acknowledge')} loading={send.isPending}>
                {t('Judging.answer.acknowledge')}
              </Button>
            )}
            {may.appeal && (
              <Button onClick={() => send.mutate('appeal')} disabled={text.trim() === ''} title={text.trim() === '' ? t('Judging.answer.whyFirst') : undefined} loading={send.isPending}>
                {t('Judging.answer.appeal')}
              </Button>
            )}
          </div>
        </>
      )}
      {may.decide && <Decide form={form} etag={etag} onDone={onDone} />}
    </Section>
  );
};

const Decide = ({ form, etag, onDone }: { form: EvaluationForm; etag: string | null; onDone: () => void }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [decision, setDecision] = useState<'upheld' | 'changed'>('upheld');
  const [reason, setReason] = useState('');
  const [marks, setMarks] = useState<Marks>(form.marks);
  const send = useSave({
    send: () => api.post(`${evaluationPath(form.card.number)}/decide`, { decision, reason, marks: decision === 'changed' ? marks : null }, { query, etag }),
    done: t('Judging.answer.decided'),
    quiet: true,
    onDone,
  });
  return (
    <div className="gap-above">
      <h3 className="quality-part">{t('Judging.answer.decide')}</h3>
      <ProblemAlert error={send.error} className="gap-below" onRetry={onDone} />
      <Radio.Group value={decision} onChange={(event) => setDecision(event.target.value as 'upheld' | 'changed')} options={(['upheld', 'changed'] as const).map((value) => ({ value, label: t(`Judging.decision.${value}`) }))} />
      {decision === 'changed' && <ScoreSheet card={form.definition} marks={marks} score={null} onMark={(item, mark) => setMarks((now) => ({ ...now, [item]: mark }))} />}
      <Input.TextArea className="gap-above" autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} aria-label={t('Judging.answer.reason')} placeholder={t('Judging.answer.reason')} value={reason} onChange={(event) => setReason(event.target.value)} />
      <Button className="gap-above" type="primary" disabled={reason.trim() === ''} onClick={() => send.mutate()} loading={send.isPending}>
        {t('Judging.answer.decideAct')}
      </Button>
    </div>
  );
};
