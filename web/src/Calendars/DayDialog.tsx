import { useState } from 'react';
import { Button, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../common/ProblemAlert';
import type { Calendar, Day, ExceptionDate } from './types';
import { Moves } from './Moves';
import { useDayWords } from './useDayWords';
import { useSaveCalendar } from './useCalendar';
import { WindowsInput } from './WindowsInput';

interface Props {
  calendar: Calendar;
  day: Day;
  edits: boolean;
  onClose: () => void;
}

type Choice = 'asIs' | 'closed' | 'own';

const choiceOf = (exception: ExceptionDate | undefined): Choice => (!exception ? 'asIs' : exception.closed ? 'closed' : 'own');

/** One day: where its hours come from, and an exception for it. */
export const DayDialog = ({ calendar, day, edits, onClose }: Props) => {
  const { t } = useTranslation();
  const { date, windows: inWords, nameOf } = useDayWords();
  const exception = calendar.exceptions.find((one) => one.date === day.date);
  const [choice, setChoice] = useState(choiceOf(exception));
  const [windows, setWindows] = useState(exception?.windows ?? (day.windows.length ? day.windows : [{ from: '09:00', to: '18:00' }]));
  const [name, setName] = useState(exception?.name ?? '');
  const save = useSaveCalendar(calendar.code, onClose);

  const others = calendar.exceptions.filter((one) => one.date !== day.date);
  const mine: ExceptionDate = { date: day.date, closed: choice === 'closed', windows: choice === 'own' ? windows : null, name: name.trim() || null };
  const exceptions = choice === 'asIs' ? others : [...others, mine].sort((a, b) => a.date.localeCompare(b.date));
  const keep = () => save.mutate({ exceptions });
  const changed = JSON.stringify(exceptions) !== JSON.stringify(calendar.exceptions);

  return (
    <Modal
      open
      title={date(day.date, true)}
      onCancel={onClose}
      footer={
        edits
          ? [
              <Button key="cancel" onClick={onClose}>
                {t('Common.cancel')}
              </Button>,
              <Button key="save" type="primary" loading={save.isPending} onClick={keep}>
                {t('Common.save')}
              </Button>,
            ]
          : null
      }
    >
      <p>
        <strong>{t(`Calendars.source.${day.source}`)}</strong> {nameOf(day)}
        <br />
        <span className="soft">{inWords(day.windows)}</span>
      </p>
      {edits && (
        <Form layout="vertical">
          <ProblemAlert error={save.error} className="gap-below" />
          <Form.Item label={t('Calendars.day.choose')}>
            <Radio.Group value={choice} onChange={(event) => setChoice(event.target.value as Choice)}>
              <Radio value="asIs">{t('Calendars.day.asIs')}</Radio>
              <Radio value="closed">{t('Calendars.closed')}</Radio>
              <Radio value="own">{t('Calendars.day.own')}</Radio>
            </Radio.Group>
          </Form.Item>
          {choice === 'own' && (
            <Form.Item label={t('Calendars.day.windows')}>
              <WindowsInput windows={windows} onChange={setWindows} of={date(day.date)} />
            </Form.Item>
          )}
          {choice !== 'asIs' && (
            <Form.Item label={t('Calendars.day.name')} htmlFor="exception-name">
              <Input id="exception-name" value={name} maxLength={200} onChange={(event) => setName(event.target.value)} placeholder={t('Calendars.day.nameHelp')} />
            </Form.Item>
          )}
          {changed && <Moves code={calendar.code} wished={{ ...calendar, exceptions }} />}
        </Form>
      )}
    </Modal>
  );
};
