import { useState } from 'react';
import { Alert, Button, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ProblemError, type Tagged } from '../../api/client';
import { Page, Section } from '../../common/Page';
import { Failure, Loading, PageState } from '../../common/PageState';
import { problemWords } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { RowTools } from '../Types/RowTools';
import { freeCode, moved, replaced, without, Wrong, type Faults } from '../Types/Wrong';
import { useTypes } from '../useDesk';
import { recoveriesPath, rulesKey, rulesPath, useRules, type RecoveryRules as Rules } from './useRecovery';
import '../Desk.css';
import '../Types/Types.css';

const roles = ['agent', 'teamLeader', 'manager', 'director', 'qualityAnalyst'] as const;

/** When recoveries open by themselves, what may be given, and who may give how much. */
export const RecoveryRules = () => {
  const { t } = useTranslation();
  const found = useRules();
  if (found.error && !found.data) return <Page title={t('Recovery.rules.title')}><Failure error={found.error} onRetry={() => void found.refetch()} /></Page>;
  return (
    <PageState query={found} loading={<Page title={t('Recovery.rules.title')}><Loading /></Page>}>
      {(tagged) => <Edit key={tagged.etag} tagged={tagged} onLook={() => void found.refetch()} />}
    </PageState>
  );
};

const Edit = ({ tagged, onLook }: { tagged: Tagged<Rules>; onLook: () => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const types = useTypes();
  const { data: before, etag } = tagged;
  const [rules, setRules] = useState(before);
  const isChanged = JSON.stringify(rules) !== JSON.stringify(before);
  const may = centre.can('desk.types') !== undefined;
  const save = useSave({ send: () => api.put(rulesPath, rules, { query: { centre: centre.code }, etag }), done: t('Common.saved'), renews: [rulesKey, ['case-recovery']], quiet: true });
  const problem = save.error instanceof ProblemError ? save.error : undefined;
  const wrong: Faults = problem?.problem.errors ?? {};
  const set = (change: Partial<Rules>) => setRules({ ...rules, ...change });
  const { catalogue } = rules;
  const kinds = (types.data?.items ?? []).map((one) => ({ value: one.code, label: one.name }));
  const limitOf = (role: string) => rules.limits.find((one) => one.role === role)?.cents ?? 0;
  const setLimit = (role: (typeof roles)[number], cents: number) => set({ limits: [...rules.limits.filter((one) => one.role !== role), ...(cents > 0 ? [{ role, cents }] : [])] });
  return (
    <Page title={t('Recovery.rules.title')} subtitle={<Link className="desk-link" to={centre.path(recoveriesPath)}>{t('Recovery.nav')}</Link>}>
      {problem && (
        <Alert className="gap-below" type={problem.status === 412 ? 'warning' : 'error'} showIcon role="alert" title={problemWords(t, problem)} description={problem.status === 412 && <Button size="small" onClick={onLook}>{t('Desk.case.lookAgain')}</Button>} />
      )}
      <Section title={t('Recovery.rules.opens')}>
        <div className="type-cells">
          <label>{t('Recovery.rules.every')}<Select mode="multiple" disabled={!may} aria-label={t('Recovery.rules.every')} value={rules.every as string[]} options={kinds} onChange={(every: string[]) => set({ every })} /></label>
          <label>{t('Recovery.rules.broken')}<Select mode="multiple" disabled={!may} aria-label={t('Recovery.rules.broken')} value={rules.broken as string[]} options={kinds} onChange={(broken: string[]) => set({ broken })} /></label>
          <label>{t('Recovery.rules.callDays')}<InputNumber disabled={!may} min={1} max={366} precision={0} value={rules.callDays} onChange={(days) => set({ callDays: days ?? 1 })} /></label>
          <label>{t('Recovery.rules.returnDays')}<InputNumber disabled={!may} min={1} max={366} precision={0} value={rules.returnDays} onChange={(days) => set({ returnDays: days ?? 1 })} /></label>
        </div>
        {['every', 'broken', 'callDays', 'returnDays'].map((part) => <Wrong key={part} wrong={wrong} at={part} />)}
      </Section>
      <Section title={t('Recovery.rules.catalogue')} extra={may && <Button onClick={() => set({ catalogue: [...catalogue, { code: freeCode('gift', catalogue.map((one) => one.code)), name: '', cents: 0 }] })}>{t('Recovery.rules.add')}</Button>}>
        {catalogue.length === 0 && <p className="soft">{t('Recovery.rules.empty')}</p>}
        {catalogue.map((one, at) => {
          const put = (change: Partial<typeof one>) => set({ catalogue: replaced(catalogue, at, { ...one, ...change }) });
          return (
            <div key={at} className="type-row">
              <div className="type-cells">
                <label>{t('Recovery.rules.name')}<Input disabled={!may} value={one.name} maxLength={200} onChange={(event) => put({ name: event.target.value })} /></label>
                <label>{t('Recovery.rules.code')}<Input disabled={!may} value={one.code} maxLength={64} onChange={(event) => put({ code: event.target.value })} /></label>
                <label>{t('Recovery.rules.cost', { currency: centre.currency })}<InputNumber disabled={!may} min={0} max={99_999_999} precision={2} value={one.cents / 100} onChange={(cost) => put({ cents: Math.round((cost ?? 0) * 100) })} /></label>
                {may && <RowTools name={one.name} at={at} count={catalogue.length} onMove={(by) => set({ catalogue: moved(catalogue, at, by) })} onRemove={() => set({ catalogue: without(catalogue, at) })} />}
              </div>
              {['code', 'name', 'cents'].map((part) => <Wrong key={part} wrong={wrong} at={`catalogue[${at}].${part}`} />)}
            </div>
          );
        })}
        <Wrong wrong={wrong} at="catalogue" />
      </Section>
      <Section title={t('Recovery.rules.limits')}>
        <p className="soft">{t('Recovery.rules.limitsText')}</p>
        <div className="type-cells">
          {roles.map((role) => (
            <label key={role}>{t(`Access.role.${role}`)}<InputNumber disabled={!may} min={0} max={99_999_999} precision={2} value={limitOf(role) / 100} onChange={(limit) => setLimit(role, Math.round((limit ?? 0) * 100))} /></label>
          ))}
        </div>
      </Section>
      {may && (
        <div className="button-row type-save">
          <Button type="primary" disabled={!isChanged} loading={save.isPending} onClick={() => save.mutate()}>{t('Common.save')}</Button>
          {isChanged && <Button onClick={() => { setRules(before); save.reset(); }}>{t('Desk.types.discard')}</Button>}
        </div>
      )}
    </Page>
  );
};
