import { Alert, Checkbox, DatePicker, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../common/useFormats';
import type { AnswerReport, DateOrder, Wave } from '../types';
import { ColumnMatches } from './ColumnMatches';
import { FaultTable } from './FaultTable';
import type { AnswerFileWork } from './useAnswerFile';

interface Props {
  wave: Wave;
  work: AnswerFileWork;
  report: AnswerReport;
}

/** Dates that begin with the year are never in doubt. */
const orders: DateOrder[] = ['dayMonthYear', 'monthDayYear'];

/** What the file holds, what stands against taking it, and what can be said about that. */
export const CheckAnswers = ({ wave, work, report }: Props) => {
  const { t } = useTranslation();
  const { number, date } = useFormats();
  const { plan, change } = work;
  const needed = report.absent.filter((field) => field.needed).map((field) => field.code);
  const others = report.absent.filter((field) => !field.needed).map((field) => field.code);
  const hasDate = report.columns.some((column) => column.target === '@date');
  const counts = [
    { name: t('Waves.import.count.read'), value: report.read },
    { name: t('Waves.import.count.added'), value: report.added },
    { name: t('Waves.import.count.unchanged'), value: report.unchanged },
    { name: t('Waves.import.count.refused'), value: report.refused },
    { name: t('Waves.import.count.empty'), value: report.empty },
  ];
  return (
    <div aria-busy={work.doing === 'trial'}>
      <dl className="wave-import-counts" aria-live="polite">
        {counts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
      </dl>
      {report.stops.includes('noAnswers') && <Alert className="gap-below" type="error" showIcon title={t('Waves.import.noAnswers')} />}
      {needed.length > 0 && (
        <Alert
          className="gap-below"
          type="warning"
          showIcon
          title={t('Waves.import.absent', { count: needed.length })}
          description={
            <>
              <p className="code">{needed.join(', ')}</p>
              <Checkbox checked={plan.withoutColumns ?? false} onChange={(event) => change({ ...plan, withoutColumns: event.target.checked })}>
                {t('Waves.import.withoutColumns')}
              </Checkbox>
            </>
          }
        />
      )}
      {(report.stops.includes('ambiguousDates') || plan.dateOrder) && (
        <Alert
          className="gap-below"
          type="warning"
          showIcon
          title={t('Waves.import.ambiguous')}
          description={
            <Radio.Group
              value={plan.dateOrder ?? undefined}
              onChange={(event) => change({ ...plan, dateOrder: event.target.value as DateOrder })}
              options={orders.map((value) => ({ value, label: t(`Waves.order.${value}`) }))}
            />
          }
        />
      )}
      {report.faultCount > 0 && (
        <Alert
          className="gap-below"
          type="warning"
          showIcon
          title={t('Waves.import.bad', { count: report.refused, shown: number(report.refused) })}
          description={
            <>
              <FaultTable faults={report.faults} />
              {report.faultCount > report.faults.length && <p className="soft">{t('Waves.import.moreFaults', { count: report.faultCount - report.faults.length })}</p>}
              <Checkbox checked={plan.withoutRows ?? false} onChange={(event) => change({ ...plan, withoutRows: event.target.checked })}>
                {t('Waves.import.withoutRows')}
              </Checkbox>
            </>
          }
        />
      )}
      <div className="wave-import-options">
        {report.sheets.length > 1 && (
          <label>
            {t('Waves.import.sheet')}
            <Select value={report.sheet} onChange={(sheet: string) => change({ sheet })} options={report.sheets.map((value) => ({ value, label: value }))} popupMatchSelectWidth={false} />
          </label>
        )}
        {!hasDate && (
          <label>
            {t('Waves.import.day')}
            <DatePicker value={dayjs(report.day)} allowClear={false} onChange={(day) => day && change({ ...plan, day: day.format('YYYY-MM-DD') })} />
            <span className="soft">{t('Waves.import.dayHelp', { date: date(report.day) })}</span>
          </label>
        )}
      </div>
      <ColumnMatches wave={wave} columns={report.columns} onMatch={work.match} />
      {others.length > 0 && (
        <p className="soft wave-note">
          {t('Waves.import.absentOthers')} <span className="code">{others.join(', ')}</span>
        </p>
      )}
    </div>
  );
};
