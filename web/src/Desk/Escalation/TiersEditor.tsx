import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { RowTools } from '../Types/RowTools';
import { freeCode, moved, replaced, without, Wrong } from '../Types/Wrong';
import { usePeople } from '../useDesk';
import { useTeams } from './useTeams';
import type { EditorProps, Shift, Tier } from './types';

/** Steps of help in their order, each with its teams and with who is to be spoken to when. */
export const TiersEditor = ({ plan, wrong, onChange }: EditorProps) => {
  const { t } = useTranslation();
  const teams = useTeams();
  const set = (tiers: Tier[]) => onChange({ tiers });
  const add = () => set([...plan.tiers, { code: freeCode('tier', plan.tiers.map((tier) => tier.code)), name: '', teams: [], shifts: [] }]);
  return (
    <Section title={t('Desk.escalation.tiers')} extra={<Button onClick={add}>{t('Desk.escalation.addTier')}</Button>}>
      <p className="soft">{t('Desk.escalation.tiersText')}</p>
      {plan.tiers.map((tier, at) => {
        const put = (change: Partial<Tier>) => set(replaced(plan.tiers, at, { ...tier, ...change }));
        const shifts = tier.shifts ?? [];
        const name = tier.name || t('Desk.escalation.tier', { number: at + 1 });
        return (
          <div key={tier.code} className="type-row">
            <div className="type-cells">
              <label>{t('Desk.escalation.tier', { number: at + 1 })}<Input value={tier.name} maxLength={200} onChange={(event) => put({ name: event.target.value })} /></label>
              <label>
                {t('Desk.escalation.teams')}
                <Select mode="multiple" aria-label={`${t('Desk.escalation.teams')} ${name}`} value={tier.teams} options={teams.map((team) => ({ value: team.code, label: team.name }))} onChange={(chosen: string[]) => put({ teams: chosen })} />
              </label>
              <RowTools name={name} at={at} count={plan.tiers.length} onMove={(by) => set(moved(plan.tiers, at, by))} onRemove={() => set(without(plan.tiers, at))} />
            </div>
            {['code', 'name', 'teams', 'shifts'].map((part) => <Wrong key={part} wrong={wrong} at={`tiers[${at}].${part}`} />)}
            {shifts.map((shift, place) => (
              <ShiftRow key={place} shift={shift} where={`${name} ${place + 1}`} teams={teams.filter((team) => tier.teams?.includes(team.code))} wrong={wrong} at={`tiers[${at}].shifts[${place}]`} onChange={(next) => put({ shifts: next ? replaced(shifts, place, next) : without(shifts, place) })} />
            ))}
            <Button size="small" aria-label={`${t('Desk.escalation.addShift')}: ${name}`} onClick={() => put({ shifts: [...shifts, { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00', contact: '', team: null }] })}>{t('Desk.escalation.addShift')}</Button>
          </div>
        );
      })}
    </Section>
  );
};

interface ShiftProps {
  shift: Shift;
  where: string;
  teams: { code: string; name: string }[];
  wrong: EditorProps['wrong'];
  at: string;
  onChange: (next: Shift | null) => void;
}

const ShiftRow = ({ shift, where, teams, wrong, at, onChange }: ShiftProps) => {
  const { t } = useTranslation();
  const people = usePeople().data ?? [];
  const label = (what: string) => `${what} ${where}`;
  return (
    <>
      <div className="escalation-shift">
        <Select mode="multiple" className="escalation-days" aria-label={label(t('Desk.escalation.days'))} placeholder={t('Desk.escalation.days')} value={shift.days} options={[1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, label: t(`Desk.escalation.day.${value}`) }))} onChange={(days: number[]) => onChange({ ...shift, days: [...days].sort() })} />
        <Input type="time" aria-label={label(t('Desk.escalation.from'))} value={shift.from} onChange={(event) => onChange({ ...shift, from: event.target.value })} />
        <Input type="time" aria-label={label(t('Desk.escalation.to'))} value={shift.to} onChange={(event) => onChange({ ...shift, to: event.target.value })} />
        <Select showSearch={{ optionFilterProp: 'label' }} className="escalation-who" aria-label={label(t('Desk.escalation.contact'))} placeholder={t('Desk.escalation.contact')} value={shift.contact || undefined} options={people.map((one) => ({ value: one.id, label: one.name }))} onChange={(contact: string) => onChange({ ...shift, contact })} />
        <Select allowClear className="escalation-who" aria-label={label(t('Desk.escalation.ofTeam'))} placeholder={t('Desk.escalation.wholeTier')} value={shift.team ?? undefined} options={teams.map((team) => ({ value: team.code, label: team.name }))} onChange={(team?: string) => onChange({ ...shift, team: team ?? null })} />
        <Button type="text" size="small" aria-label={t('Desk.types.remove', { name: where })} onClick={() => onChange(null)}>×</Button>
      </div>
      {['', '.days', '.from', '.to', '.contact', '.team'].map((part) => <Wrong key={part} wrong={wrong} at={`${at}${part}`} />)}
    </>
  );
};
