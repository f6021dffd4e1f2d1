import { Button, Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { stateKinds, type Definition, type Transition } from '../types';
import { RowTools } from './RowTools';
import { freeCode, moved, replaced, without, Wrong, type PartProps } from './Wrong';

type State = Definition['states'][number];

/** The states of a kind of case, and the named ways between them. */
export const WorkflowEditor = ({ definition, wrong, onChange }: PartProps) => (
  <>
    <States definition={definition} wrong={wrong} onChange={onChange} />
    <Ways definition={definition} wrong={wrong} onChange={onChange} />
  </>
);

const States = ({ definition, wrong, onChange }: PartProps) => {
  const { t } = useTranslation();
  const { states } = definition;
  const set = (next: State[]) => onChange({ states: next });
  return (
    <Section title={t('Desk.types.states')} extra={<Button onClick={() => set([...states, { code: freeCode('state', states.map((one) => one.code)), name: '', kind: 'working' }])}>{t('Desk.types.addState')}</Button>}>
      <p className="soft">{t('Desk.types.statesText')}</p>
      <Wrong wrong={wrong} at="states" />
      {states.map((state, at) => (
        <div key={state.code} className="type-row">
          <div className="type-cells">
            <label>{t('Desk.types.name')}<Input value={state.name} maxLength={200} onChange={(event) => set(replaced(states, at, { ...state, name: event.target.value }))} /></label>
            <label>{t('Desk.types.means')}<Select aria-label={`${t('Desk.types.means')} ${state.name}`} value={state.kind} options={stateKinds.map((value) => ({ value, label: t(`Desk.types.stateKind.${value}`) }))} onChange={(kind) => set(replaced(states, at, { ...state, kind }))} /></label>
            <RowTools name={state.name} at={at} count={states.length} onMove={(by) => set(moved(states, at, by))} onRemove={() => set(without(states, at))} />
          </div>
          {['name', 'kind'].map((part) => <Wrong key={part} wrong={wrong} at={`states[${at}].${part}`} />)}
        </div>
      ))}
    </Section>
  );
};

const Ways = ({ definition, wrong, onChange }: PartProps) => {
  const { t } = useTranslation();
  const { states, transitions, fields } = definition;
  const set = (next: Transition[]) => onChange({ transitions: next });
  const choices = states.map((state) => ({ value: state.code, label: state.name }));
  const add = () => set([...transitions, { code: freeCode('way', transitions.map((one) => one.code)), name: '', from: states.slice(0, 1).map((one) => one.code), to: states.at(-1)?.code ?? '', fields: [], needsReason: false }]);
  return (
    <Section title={t('Desk.types.ways')} extra={<Button onClick={add}>{t('Desk.types.addWay')}</Button>}>
      <Wrong wrong={wrong} at="transitions" />
      {transitions.map((way, at) => {
        const put = (change: Partial<Transition>) => set(replaced(transitions, at, { ...way, ...change }));
        return (
          <div key={way.code} className="type-row">
            <div className="type-cells">
              <label>{t('Desk.types.name')}<Input value={way.name} maxLength={200} onChange={(event) => put({ name: event.target.value })} /></label>
              <label>{t('Desk.types.from')}<Select mode="multiple" aria-label={`${t('Desk.types.from')} ${way.name}`} value={way.from as string[]} options={choices} onChange={(from: string[]) => put({ from })} /></label>
              <label>{t('Desk.types.to')}<Select aria-label={`${t('Desk.types.to')} ${way.name}`} value={way.to} options={choices} onChange={(to: string) => put({ to })} /></label>
              <label>{t('Desk.types.needs')}<Select mode="multiple" aria-label={`${t('Desk.types.needs')} ${way.name}`} value={way.fields as string[]} options={fields.map((field) => ({ value: field.code, label: field.label }))} onChange={(needed: string[]) => put({ fields: needed })} /></label>
              <Checkbox checked={way.needsReason} onChange={(event) => put({ needsReason: event.target.checked })}>{t('Desk.types.needsReason')}</Checkbox>
              <RowTools name={way.name} at={at} count={transitions.length} onMove={(by) => set(moved(transitions, at, by))} onRemove={() => set(without(transitions, at))} />
            </div>
            {['name', 'from', 'to', 'fields'].map((part) => <Wrong key={part} wrong={wrong} at={`transitions[${at}].${part}`} />)}
          </div>
        );
      })}
    </Section>
  );
};
