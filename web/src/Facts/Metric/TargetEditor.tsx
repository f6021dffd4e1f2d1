import { useState } from 'react';
import { AimOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import { DimensionSelect } from '../DimensionSelect';
import { fromEntry, toEntry } from '../format';
import type { Cut, MetricInfo, Target } from '../types';
import { factsKey, useTargets } from '../useFacts';

/** Counts have no target of their own, and metrics without a better side none that means anything. */
export const takesTarget = ({ kind, direction }: MetricInfo) => kind !== 'count' && direction !== 'none';

/** A turnover target is for a year; a shorter period is held to its share of it. */
const isYearly = ({ kind, needs }: MetricInfo) => kind === 'ratio' && needs.includes('people');

interface Props {
  metric: MetricInfo;
  cut: Partial<Record<Cut, string>>;
  /** Where the target holds, in words. */
  where: string;
}

interface Entry {
  value: number | null;
  owner: string | null;
}

const sameCut = (a: Target['cut'], b: Target['cut']) => JSON.stringify(Object.entries(a)) === JSON.stringify(Object.entries(b));

/** Sets, changes or withdraws the target of one metric in one place, and names who answers for it. */
export const TargetEditor = ({ metric, cut, where }: Props) => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const targets = useTargets();
  const target = targets.data?.find((one) => one.metric === metric.code && sameCut(one.cut, cut));
  return (
    <>
      <Button icon={<AimOutlined />} onClick={() => setIsOpen(true)}>
        {target ? t('Facts.target.change') : t('Facts.target.set')}
      </Button>
      {isOpen && targets.data && <TargetForm metric={metric} cut={cut} where={where} target={target} onClose={() => setIsOpen(false)} />}
    </>
  );
};

export const TargetForm = ({ metric, cut, where, target, onClose }: Props & { target: Target | undefined; onClose: () => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const client = useQueryClient();
  const [entry, setEntry] = useState<Entry>({ value: target ? toEntry(metric.unit, target.value) : null, owner: target?.owner ?? null });
  const close = () => {
    void client.invalidateQueries({ queryKey: factsKey() });
    onClose();
  };
  const put = useMutation({
    mutationFn: (value: number) =>
      api.put('facts/targets', { metric: metric.code, cut, value: fromEntry(metric.unit, value), owner: entry.owner }, { query: { centre: centre.code } }),
    onSuccess: close,
  });
  const remove = useMutation({
    mutationFn: () =>
      api.delete('facts/targets', {
        query: { centre: centre.code, metric: metric.code, cut: Object.entries(cut).map(([dimension, code]) => `${dimension}=${code}`)[0] },
      }),
    onSuccess: close,
  });
  const { value } = entry;
  return (
    <Modal
      open
      title={t('Facts.target.title', { where })}
      onCancel={onClose}
      destroyOnHidden
      footer={[
        target && (
          <Button key="remove" danger loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('Facts.target.remove')}
          </Button>
        ),
        <Button key="cancel" onClick={onClose}>
          {t('Facts.cancel')}
        </Button>,
        <Button key="save" type="primary" disabled={value == null} loading={put.isPending} onClick={() => value != null && put.mutate(value)}>
          {t('Facts.save')}
        </Button>,
      ]}
    >
      <ProblemAlert error={put.error ?? remove.error} className="gap-below" />
      <Form layout="vertical">
        <Form.Item
          label={t('Facts.target.value')}
          extra={`${t(`Facts.target.side.${metric.direction}`)}${isYearly(metric) ? ` ${t('Facts.target.yearly')}` : ''}`}
        >
          <InputNumber
            aria-label={t('Facts.target.value')}
            value={value}
            min={0}
            suffix={t(`Facts.unit.${metric.unit}`)}
            onChange={(next) => setEntry({ ...entry, value: next })}
          />
        </Form.Item>
        <Form.Item label={t('Facts.target.owner')} extra={t('Facts.target.ownerHelp')}>
          <DimensionSelect cut="agent" label={t('Facts.target.owner')} value={entry.owner} onChange={(owner) => setEntry({ ...entry, owner })} />
        </Form.Item>
      </Form>
    </Modal>
  );
};
