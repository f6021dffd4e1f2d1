import { useState } from 'react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Select, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page, Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { saySet } from '../format';
import { takesTarget, TargetForm } from '../Metric/TargetEditor';
import type { Cut, MetricInfo, Target } from '../types';
import { useBilingual, useCatalogue, useMetricNames } from '../useCatalogue';
import { useDimension } from '../useDimension';
import { useTargets } from '../useFacts';
import { pageOf, readView } from '../view';

interface Editing {
  metric: MetricInfo;
  target: Target | undefined;
}

/** What the centre has promised itself, and who answers for it. */
export const Targets = () => {
  const { t } = useTranslation();
  const say = useBilingual();
  const centre = useCentre();
  const targets = useTargets();
  const catalogue = useCatalogue();
  const [editing, setEditing] = useState<Editing | null>(null);
  const mayEdit = centre.can('facts.targets') != null;
  const candidates = catalogue.data?.filter(takesTarget) ?? [];
  return (
    <Page title={t('Facts.targets.title')} subtitle={t('Facts.targets.subtitle')}>
      <Section
        flush
        title={t('Facts.targets.list')}
        extra={
          mayEdit && (
            <Select<string>
              aria-label={t('Facts.targets.add')}
              className="targets-add"
              placeholder={t('Facts.targets.add')}
              prefix={<PlusOutlined />}
              value={null}
              showSearch={{ optionFilterProp: 'label' }}
              options={candidates.map((metric) => ({ value: metric.code, label: say(metric.name) }))}
              onChange={(code) => {
                const metric = candidates.find((one) => one.code === code);
                const target = targets.data?.find((one) => one.metric === code && Object.keys(one.cut).length === 0);
                if (metric) setEditing({ metric, target });
              }}
            />
          )
        }
      >
        <PageState
          query={targets}
          isEmpty={(list) => list.length === 0}
          empty={<Nothing title={t('Facts.targets.none')}>{t('Facts.targets.noneText')}</Nothing>}
        >
          {(list) => <TargetTable targets={list} mayEdit={mayEdit} onEdit={setEditing} />}
        </PageState>
      </Section>
      {editing && (
        <TargetForm
          metric={editing.metric}
          target={editing.target}
          cut={editing.target?.cut ?? {}}
          where={[say(editing.metric.name), ...Object.values(editing.target?.cut ?? {})].join(' · ')}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  );
};

const TargetTable = ({ targets, mayEdit, onEdit }: { targets: Target[]; mayEdit: boolean; onEdit: (editing: Editing) => void }) => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const { infoOf, nameOf } = useMetricNames();
  const people = useDimension('agent');
  const columns: TableColumnsType<Target> = [
    {
      key: 'metric',
      title: t('Facts.targets.metric'),
      render: (_, { metric, cut }) => {
        const filters = Object.entries(cut).map(([one, code]) => ({ cut: one as Cut, values: [code] }));
        return <Link to={centre.path(pageOf({ ...readView(metric, new URLSearchParams()), filters }))}>{nameOf(metric)}</Link>;
      },
    },
    { key: 'where', title: t('Facts.targets.where'), render: (_, { cut }) => <Where cut={cut} /> },
    {
      key: 'value',
      title: t('Facts.target.word'),
      align: 'right',
      render: (_, { metric, value }) => {
        const info = infoOf(metric);
        return info && `${info.direction === 'down' ? '≤' : '≥'} ${saySet(f, info.unit, value)}`;
      },
    },
    {
      key: 'owner',
      title: t('Facts.target.owner'),
      render: (_, { owner }) =>
        owner ? (people.data?.items.find((one) => one.code === owner)?.name ?? owner) : <span className="soft">{t('Facts.targets.noOwner')}</span>,
    },
    ...(mayEdit
      ? [
          {
            key: 'edit',
            render: (_: unknown, target: Target) => {
              const metric = infoOf(target.metric);
              return (
                metric && (
                  <Button size="small" onClick={() => onEdit({ metric, target })}>
                    {t('Facts.target.change')}
                  </Button>
                )
              );
            },
          },
        ]
      : []),
  ];
  return (
    <Table<Target>
      size="middle"
      rowKey={({ metric, cut }) => metric + JSON.stringify(cut)}
      columns={columns}
      dataSource={targets}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
};

const Where = ({ cut }: { cut: Target['cut'] }) => {
  const { t } = useTranslation();
  const [first] = Object.entries(cut) as [Cut, string][];
  const { data } = useDimension(first?.[0] ?? null);
  if (!first) return t('Facts.targets.everywhere');
  const [dimension, code] = first;
  return `${t(`Facts.cut.${dimension}`)}: ${data?.items.find((one) => one.code === code)?.name ?? code}`;
};
