import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { zones } from '../common/choices';
import { Section } from '../common/Page';
import { ProblemAlert } from '../common/ProblemAlert';
import { isProblem } from '../common/problemWords';
import { useCentre } from '../common/useCentre';
import { useFormats } from '../common/useFormats';
import { useSave } from '../common/useSave';
import { Moves } from './Moves';
import { weekdays, type Calendar } from './types';
import { calendarPath, useSaveCalendar } from './useCalendar';
import { WeekInput } from './WeekInput';

/** What holds every week and every year: windows, official days, name and zone. Saved as one. */
export const CalendarRules = ({ calendar, edits }: { calendar: Calendar; edits: boolean }) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { weekday } = useFormats();
  const [draft, setDraft] = useState(calendar);
  const save = useSaveCalendar(calendar.code);
  const change = (changes: Partial<Calendar>) => setDraft({ ...draft, ...changes });
  const changed = JSON.stringify(draft) !== JSON.stringify(calendar);
  const keep = () =>
    save.mutate({ name: draft.name, zone: draft.zone, week: draft.week, officialDaysOff: draft.officialDaysOff, makeUpDaysFollow: draft.makeUpDaysFollow });

  return (
    <Form layout="vertical" disabled={!edits} onFinish={keep}>
      <Section title={t('Calendars.week.title')}>
        <WeekInput week={draft.week} onChange={(week) => change({ week })} error={save.error} disabled={!edits} />
      </Section>
      <Section title={t('Calendars.official.title')}>
        <Form.Item label={t('Calendars.official.follow')} extra={t('Calendars.official.text')}>
          <Switch
            aria-label={t('Calendars.official.follow')}
            checked={draft.officialDaysOff === 'cn'}
            onChange={(on) => change({ officialDaysOff: on ? 'cn' : null })}
          />
        </Form.Item>
        {draft.officialDaysOff && (
          <Form.Item label={t('Calendars.official.makeUp')} htmlFor="make-up" extra={t('Calendars.official.makeUpText')}>
            <Select
              id="make-up"
              className="calendar-choice"
              value={draft.makeUpDaysFollow}
              onChange={(makeUpDaysFollow) => change({ makeUpDaysFollow })}
              options={weekdays.map((value) => ({ value, label: weekday(value, 'long') }))}
            />
          </Form.Item>
        )}
      </Section>
      <Section title={t('Calendars.basics')}>
        <div className="form-pair">
          <Form.Item label={t('Calendars.name')} htmlFor="calendar-name">
            <Input id="calendar-name" value={draft.name} maxLength={200} onChange={(event) => change({ name: event.target.value })} />
          </Form.Item>
          <Form.Item label={t('Calendars.zone')} htmlFor="calendar-zone">
            <Select id="calendar-zone" showSearch value={draft.zone} onChange={(zone) => change({ zone })} options={zones().map((value) => ({ value }))} />
          </Form.Item>
        </div>
        {edits && <DeleteCalendar calendar={calendar} />}
      </Section>
      {edits && (changed || save.isError) && (
        <div className="save-bar" role="status">
          <ProblemAlert error={save.error} />
          {changed && <Moves code={calendar.code} wished={draft} />}
          <div className="button-row">
            <span>{t('Calendars.unsaved')}</span>
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {t('Common.save')}
            </Button>
            <Button
              onClick={() => {
                const stale = isProblem(save.error, 'changed');
                save.reset();
                setDraft(calendar);
                if (stale) void client.invalidateQueries({ queryKey: ['calendar', calendar.code] });
              }}
            >
              {isProblem(save.error, 'changed') ? t('Common.conflict.takeTheirs') : t('Calendars.discard')}
            </Button>
          </div>
        </div>
      )}
    </Form>
  );
};

const DeleteCalendar = ({ calendar }: { calendar: Calendar }) => {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const centre = useCentre();
  const navigate = useNavigate();
  const remove = useSave({
    send: () => api.delete(calendarPath(calendar.code), { query: { centre: centre.code } }),
    done: t('Calendars.deleted'),
    renews: [['calendars']],
    onDone: () => void navigate(centre.path('calendars')),
  });
  if (calendar.code === 'default') return null;
  return (
    <Button
      danger
      onClick={() =>
        modal.confirm({
          title: t('Calendars.deleteTitle', { name: calendar.name }),
          okText: t('Calendars.delete'),
          okButtonProps: { danger: true },
          onOk: () => remove.mutateAsync().catch(() => undefined),
        })
      }
    >
      {t('Calendars.delete')}
    </Button>
  );
};
