import { useState } from 'react';
import { Alert, Button, Input, InputNumber, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, ProblemError, type Tagged } from '../../api/client';
import { Page, Section } from '../../common/Page';
import { Failure, Loading, PageState } from '../../common/PageState';
import { problemWords } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { replaced, without, Wrong, type Faults } from '../Types/Wrong';
import { LimitsEditor } from './LimitsEditor';
import { SuppliersEditor } from './SuppliersEditor';
import { suppliesPath, supplyRulesKey, supplyRulesPath, useSupplyRules, type SupplyRules as Rules } from './useSupplies';
import '../Desk.css';
import '../Types/Types.css';
import './Supplies.css';

export interface RulesPart {
  rules: Rules;
  wrong: Faults;
  may: boolean;
  onChange: (change: Partial<Rules>) => void;
}

/** With whom there are contracts, what a period may cost, and from when help may be asked for. */
export const SupplyRules = () => {
  const { t } = useTranslation();
  const found = useSupplyRules();
  if (found.error && !found.data) return <Page title={t('Supplies.rules.title')}><Failure error={found.error} onRetry={() => void found.refetch()} /></Page>;
  return (
    <PageState query={found} loading={<Page title={t('Supplies.rules.title')}><Loading /></Page>}>
      {(tagged) => <Edit key={tagged.etag} tagged={tagged} onLook={() => void found.refetch()} />}
    </PageState>
  );
};

const Edit = ({ tagged, onLook }: { tagged: Tagged<Rules>; onLook: () => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { data: before, etag } = tagged;
  const [rules, setRules] = useState(before);
  const isChanged = JSON.stringify(rules) !== JSON.stringify(before);
  const may = centre.can('desk.types') !== undefined;
  const save = useSave({ send: () => api.put(supplyRulesPath, rules, { query: { centre: centre.code }, etag }), done: t('Common.saved'), renews: [supplyRulesKey, ['supply-standing'], ['case-purchases']], quiet: true });
  const problem = save.error instanceof ProblemError ? save.error : undefined;
  const part: RulesPart = { rules, wrong: problem?.problem.errors ?? {}, may, onChange: (change) => setRules({ ...rules, ...change }) };
  return (
    <Page title={t('Supplies.rules.title')} subtitle={<Link className="desk-link" to={centre.path(suppliesPath)}>{t('Desk.nav.supplies')}</Link>}>
      {problem && (
        <Alert className="gap-below" type={problem.status === 412 ? 'warning' : 'error'} showIcon role="alert" title={problemWords(t, problem)} description={problem.status === 412 && <Button size="small" onClick={onLook}>{t('Desk.case.lookAgain')}</Button>} />
      )}
      <BudgetEditor {...part} />
      <SuppliersEditor {...part} />
      <LimitsEditor {...part} />
      {may && (
        <div className="button-row type-save">
          <Button type="primary" disabled={!isChanged} loading={save.isPending} onClick={() => save.mutate()}>{t('Common.save')}</Button>
          {isChanged && <Button onClick={() => { setRules(before); save.reset(); }}>{t('Desk.types.discard')}</Button>}
        </div>
      )}
    </Page>
  );
};

const BudgetEditor = ({ rules, wrong, may, onChange }: RulesPart) => {
  const { t } = useTranslation();
  const { currency } = useCentre();
  const { budgets } = rules;
  return (
    <Section title={t('Supplies.rules.budget')} extra={may && <Button onClick={() => onChange({ budgets: [...budgets, { period: '', cents: rules.budget }] })}>{t('Supplies.rules.addPeriod')}</Button>}>
      <p className="soft">{t('Supplies.rules.budgetText')}</p>
      <div className="type-cells supply-rules">
        <label>{t('Supplies.rules.every')}<Segmented aria-label={t('Supplies.rules.every')} disabled={!may} value={rules.every} options={(['month', 'quarter'] as const).map((value) => ({ value, label: t(`Supplies.rules.period.${value}`) }))} onChange={(every) => onChange({ every })} /></label>
        <label>{t('Supplies.rules.usual', { currency })}<InputNumber disabled={!may} min={0} max={99_999_999} precision={2} value={rules.budget / 100} onChange={(cost) => onChange({ budget: Math.round((cost ?? 0) * 100) })} /></label>
      </div>
      <Wrong wrong={wrong} at="budget" />
      {budgets.map((one, at) => (
        <div key={at}>
          <div className="type-cells">
            <label>{t('Supplies.rules.which')}<Input disabled={!may} value={one.period} maxLength={7} placeholder={rules.every === 'month' ? '2026-03' : '2026-Q1'} onChange={(event) => onChange({ budgets: replaced(budgets, at, { ...one, period: event.target.value }) })} /></label>
            <label>{t('Supplies.rules.amount', { currency })}<InputNumber disabled={!may} min={0} max={99_999_999} precision={2} value={one.cents / 100} onChange={(cost) => onChange({ budgets: replaced(budgets, at, { ...one, cents: Math.round((cost ?? 0) * 100) }) })} /></label>
            {may && <Button type="text" aria-label={t('Desk.types.remove', { name: one.period })} onClick={() => onChange({ budgets: without(budgets, at) })}>×</Button>}
          </div>
          {['period', 'cents'].map((what) => <Wrong key={what} wrong={wrong} at={`budgets[${at}].${what}`} />)}
        </div>
      ))}
      <Wrong wrong={wrong} at="budgets" />
    </Section>
  );
};
