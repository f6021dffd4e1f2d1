import { Alert, Button, Checkbox, Input, Radio, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { urlOf } from '../../api/client';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { usePeople, useTypes } from '../useDesk';
import type { CaseFileWork, CaseReport } from './useCaseFile';

interface Props {
  work: CaseFileWork;
  report: CaseReport;
}

const orders = ['dmy', 'mdy'] as const;
const targets = ['number', 'type', 'title', 'text', 'customer', 'priority', 'topic', 'channel', 'team', 'region', 'product', 'queue', 'owner', 'opened', 'firstReply', 'resolved', 'closed', 'state', 'tags'] as const;

/** What the file holds, what stands against taking it, and what can be said about that. */
export const CheckCases = ({ work, report }: Props) => {
  const { t } = useTranslation();
  const { number, dateTime } = useFormats();
  const { plan, change } = work;
  const nameOf = (target: string) => t(`CaseImport.targets.${target}`);
  const counts = ['read', 'added', 'open', 'unchanged', 'refused'] as const;
  return (
    <div aria-busy={work.isSending}>
      <p className="case-import-answer" aria-live="polite">
        {report.added > 0 ? t('CaseImport.answer', { count: report.added, shown: number(report.added), open: number(report.open) }) : t('CaseImport.answerNone')}{' '}
        {report.from && report.to && t('CaseImport.span', { from: dateTime(report.from), to: dateTime(report.to) })}
      </p>
      <dl className="case-import-counts">
        {counts.map((name) => (
          <div key={name}>
            <dt>{t(`CaseImport.count.${name}`)}</dt>
            <dd>{number(report[name])}</dd>
          </div>
        ))}
      </dl>
      {Object.keys(report.byType).length > 1 && (
        <p className="soft">
          {Object.entries(report.byType)
            .map(([type, count]) => t('CaseImport.byType', { type, cases: number(count) }))
            .join(' · ')}
        </p>
      )}
      {report.absent.length > 0 && <Alert className="gap-below" type="warning" showIcon title={t('CaseImport.absent', { columns: report.absent.map(nameOf).join(t('Facts.comma')) })} />}
      {report.stops.includes('noCases') && report.faultCount === 0 && <Alert className="gap-below" type="error" showIcon title={t('CaseImport.noCases')} />}
      {(report.stops.includes('ambiguousDates') || plan.dateOrder) && (
        <Alert
          className="gap-below"
          type="warning"
          showIcon
          title={t('CaseImport.ambiguous')}
          description={<Radio.Group value={plan.dateOrder ?? undefined} onChange={(event) => change({ ...plan, dateOrder: event.target.value as string })} options={orders.map((value) => ({ value, label: t(`CaseImport.order.${value}`) }))} />}
        />
      )}
      {report.faultCount > 0 && <Faults work={work} report={report} />}
      <Beside work={work} report={report} />
      <Columns work={work} report={report} nameOf={nameOf} />
    </div>
  );
};

const Faults = ({ work: { plan, change }, report }: Props) => {
  const { t } = useTranslation();
  const { number } = useFormats();
  const centre = useCentre();
  return (
    <Alert
      className="gap-below"
      type="warning"
      showIcon
      title={t('CaseImport.bad', { count: report.refused, shown: number(report.refused) })}
      description={
        <>
          <Table<CaseReport['faults'][number]>
            aria-label={t('CaseImport.said')}
            size="small"
            rowKey={(fault) => report.faults.indexOf(fault)}
            dataSource={report.faults}
            pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
            scroll={{ x: 'max-content' }}
            columns={[
              { title: t('CaseImport.line'), align: 'right', render: (_, fault) => number(fault.line) },
              { title: t('CaseImport.column'), render: (_, { column }) => (column && (targets as readonly string[]).includes(column) ? t(`CaseImport.targets.${column}`) : column) },
              { title: t('CaseImport.value'), dataIndex: 'value' },
              { title: t('CaseImport.said'), className: 'case-import-said', dataIndex: 'said' },
            ]}
          />
          {report.faultCount > report.faults.length && <p className="soft">{t('CaseImport.moreFaults', { count: report.faultCount - report.faults.length })}</p>}
          <div className="case-import-acts">
            <Checkbox checked={plan.withoutRows ?? false} onChange={(event) => change({ ...plan, withoutRows: event.target.checked })}>
              {t('CaseImport.withoutRows')}
            </Checkbox>
            {report.rejectFile && (
              <Button size="small" href={urlOf(`desk/import/rejects/${report.rejectFile}`, { centre: centre.code })}>
                {t('CaseImport.rejects')}
              </Button>
            )}
          </div>
        </>
      }
    />
  );
};

/** What the file does not say itself. */
const Beside = ({ work: { plan, change }, report }: Props) => {
  const { t } = useTranslation();
  const types = useTypes();
  const people = usePeople();
  return (
    <div className="case-import-options">
      {report.sheets.length > 1 && (
        <label>
          {t('CaseImport.sheet')}
          <Select value={report.sheet} onChange={(sheet: string) => change({ sheet })} options={report.sheets.map((value) => ({ value, label: value }))} />
        </label>
      )}
      <label>
        {t('CaseImport.type')}
        <Select allowClear placeholder={t('CaseImport.typeText')} value={plan.type} onChange={(type?: string) => change({ ...plan, type })} options={(types.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))} />
      </label>
      <label>
        {t('CaseImport.owner')}
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('CaseImport.ownerMe')}
          value={plan.owner}
          onChange={(owner?: string) => change({ ...plan, owner })}
          options={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </label>
      <label>
        {t('CaseImport.source')}
        <Input maxLength={60} placeholder={t('CaseImport.sourceText')} defaultValue={plan.source ?? ''} onBlur={({ target }) => (plan.source ?? '') !== target.value.trim() && change({ ...plan, source: target.value.trim() })} />
      </label>
    </div>
  );
};

/** Which column is what. */
const Columns = ({ work, report, nameOf }: Props & { nameOf: (target: string) => string }) => {
  const { t } = useTranslation();
  return (
    <Table<CaseReport['columns'][number]>
      aria-label={t('CaseImport.columns')}
      size="small"
      rowKey="header"
      dataSource={report.columns}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('CaseImport.header'), dataIndex: 'header' },
        { title: t('CaseImport.samples'), className: 'soft', render: (_, { samples }) => samples.filter(Boolean).join(' · ').slice(0, 80) },
        {
          title: t('CaseImport.target'),
          render: (_, { header, target }) => (
            <Select<string | undefined>
              className="case-import-target"
              aria-label={t('CaseImport.targetOf', { header })}
              allowClear
              placeholder={t('CaseImport.unused')}
              value={target ?? undefined}
              onChange={(value) => work.match(header, value)}
              options={targets.map((value) => ({ value, label: nameOf(value) }))}
            />
          ),
        },
      ]}
    />
  );
};
