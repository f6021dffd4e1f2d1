import { Button, Input, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { RowTools } from '../Types/RowTools';
import { freeCode, moved, replaced, without, Wrong } from '../Types/Wrong';
import { useTypes } from '../useDesk';
import { useTarget } from '../useWorkingTime';
import { ruleActs, triggers, type EditorProps, type Rule } from './types';

/** When something happens to a case, what is done by itself: once for each cause. */
export const RulesEditor = ({ plan, wrong, onChange }: EditorProps) => {
  const { t } = useTranslation();
  const target = useTarget();
  const types = useTypes().data?.items ?? [];
  const set = (rules: Rule[]) => onChange({ rules });
  const add = () => set([...plan.rules, { code: freeCode('rule', plan.rules.map((rule) => rule.code)), name: '', when: 'breach', acts: ['notifyOwner'], isOn: true, types: [], promise: null, level: null, times: null, priority: null, idleFor: null }]);
  return (
    <Section title={t('Desk.escalation.rules')} extra={<Button onClick={add}>{t('Desk.escalation.addRule')}</Button>}>
      <p className="soft">{t('Desk.escalation.rulesText')}</p>
      {plan.rules.map((rule, at) => {
        const put = (change: Partial<Rule>) => set(replaced(plan.rules, at, { ...rule, ...change }));
        const label = (what: string) => `${what} ${rule.name}`;
        const isOfPromise = rule.when === 'level' || rule.when === 'breach';
        return (
          <div key={rule.code} className="type-row">
            <div className="type-cells">
              <label>{t('Desk.types.name')}<Input value={rule.name} maxLength={200} onChange={(event) => put({ name: event.target.value })} /></label>
              <label>{t('Desk.escalation.when')}<Select aria-label={label(t('Desk.escalation.when'))} value={rule.when} options={triggers.map((value) => ({ value, label: t(`Desk.escalation.trigger.${value}`) }))} onChange={(when) => put({ when })} /></label>
              {isOfPromise && <label>{t('Desk.escalation.promise')}<Input value={rule.promise ?? ''} placeholder={t('Desk.escalation.any')} maxLength={64} onChange={(event) => put({ promise: event.target.value || null })} /></label>}
              {rule.when === 'level' && <label>{t('Desk.escalation.level')}<Input value={rule.level ?? ''} placeholder={t('Desk.escalation.any')} maxLength={20} onChange={(event) => put({ level: event.target.value || null })} /></label>}
              {rule.when === 'repeat' && <label>{t('Desk.escalation.times')}<InputNumber min={1} max={100} precision={0} value={rule.times ?? 1} onChange={(times) => put({ times })} /></label>}
              {rule.when === 'idle' && <label>{t('Desk.escalation.idleFor')}<Input value={rule.idleFor ?? ''} placeholder="PT8H" maxLength={20} onChange={(event) => put({ idleFor: event.target.value || null })} /><span className="soft">{rule.idleFor ? target(rule.idleFor) : ''}</span></label>}
              <label>{t('Desk.escalation.priority')}<InputNumber min={1} max={20} precision={0} placeholder={t('Desk.escalation.any')} value={rule.priority == null ? null : rule.priority + 1} onChange={(priority) => put({ priority: priority == null ? null : priority - 1 })} /></label>
              <RowTools name={rule.name} at={at} count={plan.rules.length} onMove={(by) => set(moved(plan.rules, at, by))} onRemove={() => set(without(plan.rules, at))} />
            </div>
            <div className="type-cells">
              <label>{t('Desk.escalation.acts')}<Select mode="multiple" aria-label={label(t('Desk.escalation.acts'))} value={rule.acts} options={ruleActs.map((value) => ({ value, label: t(`Desk.escalation.act.${value}`) }))} onChange={(acts) => put({ acts })} /></label>
              <label>{t('Desk.escalation.types')}<Select mode="multiple" aria-label={label(t('Desk.escalation.types'))} placeholder={t('Desk.escalation.allTypes')} value={rule.types} options={types.map((type) => ({ value: type.code, label: type.name }))} onChange={(chosen: string[]) => put({ types: chosen })} /></label>
              <label className="escalation-on">{t('Desk.escalation.isOn')}<Switch aria-label={label(t('Desk.escalation.isOn'))} checked={rule.isOn} onChange={(isOn) => put({ isOn })} /></label>
            </div>
            {['code', 'name', 'acts', 'types', 'level', 'times', 'priority', 'idleFor'].map((part) => <Wrong key={part} wrong={wrong} at={`rules[${at}].${part}`} />)}
          </div>
        );
      })}
    </Section>
  );
};
