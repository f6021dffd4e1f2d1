import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/client';
import { fieldWords } from '../common/problemWords';
import { useFormats } from '../common/useFormats';
import { hoursOf } from './time';
import { weekdays, type WeekWindow } from './types';
import { WindowsInput } from './WindowsInput';

interface Props {
  week: WeekWindow[];
  onChange: (week: WeekWindow[]) => void;
  /** The answer to the last save: field errors such as `week.3.to` are shown at their window. */
  error: unknown;
  disabled: boolean;
}

export const WeekInput = ({ week, onChange, error, disabled }: Props) => {
  const { t } = useTranslation();
  const { weekday: nameOf, number } = useFormats();
  const errors = error instanceof ProblemError ? (error.problem.errors ?? {}) : {};
  const errorAt = (index: number) => {
    const found = Object.entries(errors).find(([field]) => field === `week.${index}` || field.startsWith(`week.${index}.`));
    return found && found[1].map((what) => fieldWords(t, what)).join(' ');
  };
  const ofDay = (weekday: number) => week.filter((window) => window.weekday === weekday);
  const monday = ofDay(1);

  return (
    <div className="week">
      {weekdays.map((weekday) => {
        const windows = ofDay(weekday);
        const set = (next: { from: string; to: string }[]) =>
          onChange([...week.filter((window) => window.weekday < weekday), ...next.map(({ from, to }) => ({ weekday, from, to })), ...week.filter((window) => window.weekday > weekday)]);
        return (
          <div className="week-day" key={weekday}>
            <span className="week-name">{nameOf(weekday, 'long')}</span>
            <WindowsInput
              windows={windows}
              onChange={set}
              of={nameOf(weekday, 'long')}
              disabled={disabled}
              errorOf={(index) => {
                const window = windows[index];
                return window && errorAt(week.indexOf(window));
              }}
            />
            <span className="soft week-hours">
              {windows.length ? t('Calendars.week.hours', { hours: number(hoursOf(windows), 1) }) : t('Calendars.closed')}
            </span>
          </div>
        );
      })}
      {!disabled && monday.length > 0 && (
        <Button
          size="small"
          onClick={() =>
            onChange([...weekdays.slice(0, 5).flatMap((weekday) => monday.map((window) => ({ ...window, weekday }))), ...week.filter((window) => window.weekday > 5)])
          }
        >
          {t('Calendars.week.copyMonday')}
        </Button>
      )}
    </div>
  );
};
