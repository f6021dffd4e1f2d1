import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { CalendarSelect } from '../../common/CalendarSelect';
import { Section } from '../../common/Page';
import { promiseKinds, type Definition } from '../types';
import { useTarget } from '../useWorkingTime';
import { RowTools } from './RowTools';
import { freeCode, moved, replaced, without, Wrong, type PartProps } from './Wrong';

type Rule = Definition['promises'][number];

/** What is promised, within how long for each priority, and when to warn. */
export const PromisesEditor = ({ definition, wrong, onChange }: PartProps) => {
  const { t } = useTranslation();
  const target = useTarget();
  const { promises, priorities } = definition;
  const set = (next: Rule[]) => onChange({ promises: next });
  const add = () => set([...promises, { code: freeCode('promise', promises.map((one) => one.code)), name: '', kind: 'resolution', targets: priorities.map(() => 'PT8H'), calendar: null, levels: [] }]);
  return (
    <Section title={t('Desk.types.promises')} extra={<Button onClick={add}>{t('Desk.types.addPromise')}</Button>}>
      <p className="soft">{t('Desk.types.promisesText')}</p>
      <Wrong wrong={wrong} at="promises" />
      {promises.map((rule, at) => {
        const put = (change: Partial<Rule>) => set(replaced(promises, at, { ...rule, ...change }));
        return (
          <div key={rule.code} className="type-row">
            <div className="type-cells">
              <label>{t('Desk.types.name')}<Input value={rule.name} maxLength={200} onChange={(event) => put({ name: event.target.value })} /></label>
              <label>{t('Desk.types.promiseKindOf')}<Select aria-label={`${t('Desk.types.promiseKindOf')} ${rule.name}`} value={rule.kind} options={promiseKinds.map((value) => ({ value, label: t(`Desk.types.promiseKind.${value}`) }))} onChange={(kind) => put({ kind })} /></label>
              <label>{t('Desk.types.calendar')}<CalendarSelect aria-label={`${t('Desk.types.calendar')} ${rule.name}`} value={rule.calendar} onChange={(calendar) => put({ calendar })} /></label>
              <RowTools name={rule.name} at={at} count={promises.length} onMove={(by) => set(moved(promises, at, by))} onRemove={() => set(without(promises, at))} />
            </div>
            <div className="type-cells">
              {priorities.map((priority, place) => (
                <label key={place}>
                  {priority}
                  <Input value={rule.targets[place]} maxLength={40} onChange={(event) => put({ targets: replaced(rule.targets, place, event.target.value) })} />
                  <span className="soft">{target(rule.targets[place] ?? '')}</span>
                </label>
              ))}
              <label>{t('Desk.types.levels')}<Select mode="tags" open={false} suffixIcon={null} aria-label={`${t('Desk.types.levels')} ${rule.name}`} value={rule.levels as string[]} tokenSeparators={['，', ',']} onChange={(levels: string[]) => put({ levels })} /></label>
            </div>
            {['name', 'targets', 'levels', 'calendar'].map((part) => <Wrong key={part} wrong={wrong} at={`promises[${at}].${part}`} />)}
          </div>
        );
      })}
    </Section>
  );
};
