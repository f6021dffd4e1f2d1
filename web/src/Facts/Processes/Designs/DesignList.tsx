import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Nothing, PageState } from '../../../common/PageState';
import { useCentre } from '../../../common/useCentre';
import { useFormats } from '../../../common/useFormats';
import type { DesignCard } from '../types';
import { designPage, useDesigns } from './useDesigns';

/** The centre's designed processes. */
export const DesignList = () => {
  const { t } = useTranslation();
  const f = useFormats();
  const centre = useCentre();
  const designs = useDesigns();
  return (
    <PageState query={designs} isEmpty={(list) => list.length === 0} empty={<Nothing title={t('Processes.design.none')}>{t('Processes.design.noneText')}</Nothing>}>
      {(list) => (
        <Table<DesignCard>
          aria-label={t('Processes.design.designs')}
          size="middle"
          rowKey="id"
          dataSource={list}
          pagination={false}
          scroll={{ x: 'max-content' }}
          columns={[
            { title: t('Processes.design.one'), render: (_, one) => <Link to={centre.path(designPage(one.id))}>{one.name}</Link> },
            { title: t('Processes.design.revision'), align: 'right', dataIndex: 'revision' },
            { title: t('Processes.design.changed'), render: (_, one) => `${f.dateTime(one.changedAt)} · ${one.changedBy}` },
          ]}
        />
      )}
    </PageState>
  );
};
