import { useState } from 'react';
import { Button, Input, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useFormats } from '../../common/useFormats';
import { sayLong } from './say';
import type { Conformance } from './types';
import { useConformance } from './useLogs';

/** The log beside a designed process: who does as designed, where the others leave it, and how long they take. */
export const ConformancePart = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const [model, setModel] = useState('process:\n  - ');
  const check = useConformance(id);
  return (
    <>
      <p className="soft">{t('Processes.modelText')}</p>
      <Input.TextArea aria-label={t('Processes.model')} className="process-model gap-below" value={model} onChange={(event) => setModel(event.target.value)} autoSize={{ minRows: 6, maxRows: 20 }} spellCheck={false} />
      <Button type="primary" className="gap-below" loading={check.isPending} onClick={() => check.mutate(model)}>
        {t('Processes.check')}
      </Button>
      <ProblemAlert error={check.error} className="gap-below" />
      {check.data && <Found found={check.data} />}
    </>
  );
};

const Found = ({ found }: { found: Conformance }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const long = (seconds: number | null) => sayLong(f, seconds, (days) => t('Processes.days', { days }));
  return (
    <div aria-live="polite">
      <p>
        {t('Processes.fits', { fit: f.number(found.fitCases), all: f.number(found.cases), share: f.percent(found.cases > 0 ? found.fitCases / found.cases : null) })}{' '}
        {t('Processes.fitTimes', { fitting: long(found.medianSecondsFitting), deviating: long(found.medianSecondsDeviating) })}
        {found.notAligned > 0 && ` ${t('Processes.notAligned', { number: f.number(found.notAligned) })}`}
      </p>
      <Table<Conformance['deviations'][number]>
        aria-label={t('Processes.deviations')}
        size="small"
        rowKey={({ kind, activity, after }) => `${kind}\n${activity}\n${after}`}
        dataSource={found.deviations}
        pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: t('Processes.deviation'), render: (_, one) => t(`Processes.kind.${one.kind}`, { activity: one.activity }) },
          { title: t('Processes.after'), render: (_, { after }) => after ?? <span className="soft">{t('Processes.beginning')}</span> },
          { title: t('Processes.cases'), align: 'right', render: (_, { cases }) => f.number(cases) },
          { title: t('Processes.lasts'), align: 'right', render: (_, { medianSeconds }) => long(medianSeconds) },
        ]}
      />
    </div>
  );
};
