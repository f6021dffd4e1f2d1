import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { completed } from './time';
import type { TimeWindow } from './types';

interface Props {
  windows: TimeWindow[];
  onChange: (windows: TimeWindow[]) => void;
  /** Whose windows these are, for those who hear the fields. */
  of: string;
  /** What is wrong with the window at an index. */
  errorOf?: (index: number) => string | undefined;
  disabled?: boolean;
}

/** Several windows of a day, typed as times. */
export const WindowsInput = ({ windows, onChange, of, errorOf, disabled }: Props) => {
  const { t } = useTranslation();
  const change = (index: number, side: 'from' | 'to', value: string) =>
    onChange(windows.map((window, place) => (place === index ? { ...window, [side]: value } : window)));
  const last = windows.at(-1);
  return (
    <div className="windows">
      {windows.map((window, index) => {
        const error = errorOf?.(index);
        const field = (side: 'from' | 'to') => (
          <Input
            className="window-time"
            value={window[side]}
            disabled={disabled}
            inputMode="numeric"
            placeholder="08:00"
            maxLength={5}
            status={error ? 'error' : undefined}
            aria-invalid={Boolean(error)}
            aria-label={t(`Calendars.window.${side}`, { of, number: index + 1 })}
            onChange={(event) => change(index, side, event.target.value)}
            onBlur={(event) => change(index, side, completed(event.target.value))}
          />
        );
        return (
          <span className="window" key={index}>
            {field('from')}
            <span aria-hidden="true">–</span>
            {field('to')}
            {!disabled && (
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={t('Calendars.window.remove', { of, number: index + 1 })}
                onClick={() => onChange(windows.filter((_, place) => place !== index))}
              />
            )}
            {error && <span className="window-error">{error}</span>}
          </span>
        );
      })}
      {!disabled && (
        <Button
          type="dashed"
          size="small"
          icon={<PlusOutlined />}
          aria-label={t('Calendars.window.addTo', { of })}
          onClick={() => onChange([...windows, last ? { from: last.to, to: '' } : { from: '09:00', to: '18:00' }])}
        >
          {t('Calendars.window.add')}
        </Button>
      )}
    </div>
  );
};
