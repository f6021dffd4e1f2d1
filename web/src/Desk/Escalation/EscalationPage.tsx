import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ProblemError, type Tagged } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { CalendarSelect } from '../../common/CalendarSelect';
import { Page, Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { problemWords } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useSave } from '../../common/useSave';
import { Wrong, type Faults } from '../Types/Wrong';
import { boardPath, casePath } from '../useDesk';
import { RulesEditor } from './RulesEditor';
import { TiersEditor } from './TiersEditor';
import { useTeams } from './useTeams';
import type { Plan, PlanForm } from './types';
import '../Desk.css';
import '../Types/Types.css';
import './Escalation.css';

const path = 'desk/escalation';
const key = ['desk-escalation'];

/** Tiers in order, who is to be spoken to when, and what rules do by themselves. */
export const EscalationPage = () => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const plan = useQuery({ queryKey: [...key, query], queryFn: ({ signal }) => api.getTagged<PlanForm>(path, { query, signal }) });
  return (
    <Page title={t('Desk.nav.escalation')} subtitle={t('Desk.escalation.text')}>
      <PageState query={plan}>{(tagged) => <Edit key={tagged.etag} tagged={tagged} />}</PageState>
    </Page>
  );
};

const Edit = ({ tagged }: { tagged: Tagged<PlanForm> }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const client = useQueryClient();
  const [plan, setPlan] = useState<Plan>(tagged.data.definition);
  const set = (change: Partial<Plan>) => setPlan({ ...plan, ...change });
  const isChanged = JSON.stringify(plan) !== JSON.stringify(tagged.data.definition);
  const save = useSave({ send: () => api.put(path, plan, { query, etag: tagged.etag }), done: t('Common.saved'), renews: [key, [boardPath]], quiet: true });
  const preview = useMutation({ mutationFn: () => api.post<Schemas['EscalationPreview']>(`${path}/preview`, plan, { query }) });
  const error = save.error ?? preview.error;
  const problem = error instanceof ProblemError ? error : undefined;
  const wrong: Faults = problem?.problem.errors ?? {};
  return (
    <>
      {problem && (
        <Alert
          className="gap-below"
          type={problem.status === 412 ? 'warning' : 'error'}
          showIcon
          role="alert"
          title={problemWords(t, problem)}
          description={problem.status === 412 ? <Button size="small" onClick={() => void client.invalidateQueries({ queryKey: key })}>{t('Desk.case.lookAgain')}</Button> : <><Wrong wrong={wrong} at="tiers" /><Wrong wrong={wrong} at="rules" /></>}
        />
      )}
      <TiersEditor plan={plan} wrong={wrong} onChange={set} />
      <Gaps form={tagged.data} />
      <RulesEditor plan={plan} wrong={wrong} onChange={set} />
      <Section title={t('Desk.escalation.calendar')}>
        <p className="soft">{t('Desk.escalation.calendarText')}</p>
        <CalendarSelect aria-label={t('Desk.escalation.calendar')} value={plan.calendar} onChange={(calendar) => set({ calendar })} />
      </Section>
      {preview.data && <Preview preview={preview.data} plan={plan} />}
      <div className="button-row type-save">
        <Button type="primary" disabled={!isChanged} loading={save.isPending} onClick={() => { preview.reset(); save.mutate(); }}>{t('Common.save')}</Button>
        <Button loading={preview.isPending} disabled={plan.rules.length === 0} onClick={() => { save.reset(); preview.mutate(); }}>{t('Desk.escalation.preview')}</Button>
        {isChanged && <Button onClick={() => { setPlan(tagged.data.definition); save.reset(); }}>{t('Desk.types.discard')}</Button>}
      </div>
    </>
  );
};

const Gaps = ({ form }: { form: PlanForm }) => {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const names = new Map(useTeams().map((team) => [team.code, team.name]));
  if (form.definition.tiers.length === 0) return null;
  const tiers = form.definition.tiers.map((tier) => ({ tier, gaps: form.gaps.filter((gap) => gap.tier === tier.code) })).filter(({ gaps }) => gaps.length > 0);
  return (
    <Section title={t('Desk.escalation.gaps')}>
      {tiers.length === 0 && <p>{t('Desk.escalation.noGaps')}</p>}
      {tiers.map(({ tier, gaps }) => (
        <div key={tier.code} className="escalation-gap">
          <b>{tier.name}</b> <span className="desk-soon-number">{t('Desk.escalation.gapCount', { count: gaps.length })}</span>
          <ul>{gaps.slice(0, 4).map((gap) => <li key={`${gap.team} ${gap.from}`}>{[gap.team && (names.get(gap.team) ?? gap.team), `${dateTime(gap.from)} – ${dateTime(gap.to)}`].filter(Boolean).join(' · ')}</li>)}</ul>
        </div>
      ))}
    </Section>
  );
};

const Preview = ({ preview, plan }: { preview: Schemas['EscalationPreview']; plan: Plan }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { number } = useFormats();
  return (
    <Section title={t('Desk.escalation.previewTitle', { days: preview.days })}>
      <p className="soft" role="status">{preview.isAll ? t('Desk.escalation.lookedAll', { count: preview.looked, shown: number(preview.looked) }) : t('Desk.escalation.lookedSome', { shown: number(preview.looked) })}</p>
      <ul className="escalation-preview">
        {preview.rules.map((rule) => (
          <li key={rule.code}>
            <b>{plan.rules.find((one) => one.code === rule.code)?.name ?? rule.code}</b>{' '}
            {rule.cases === 0 ? <span className="soft">{t('Desk.escalation.never')}</span> : t('Desk.escalation.fired', { cases: number(rule.cases), times: number(rule.times) })}{' '}
            {rule.newest.map((one) => <Link key={one} className="desk-link" to={centre.path(casePath(one))}>#{one}</Link>)}
          </li>
        ))}
      </ul>
    </Section>
  );
};
