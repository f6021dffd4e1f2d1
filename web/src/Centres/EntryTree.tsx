import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import type { KeysetPage } from '../api/types';
import { listKey } from '../common/KeysetTable';
import { PageState } from '../common/PageState';
import { useCentre } from '../common/useCentre';
import { useFormats } from '../common/useFormats';
import { treeOf, type Node } from './tree';
import type { Entry, Kind } from './types';

/** More entries than this are not drawn as a tree at once; a search finds the rest. */
const most = 2000;

interface Props {
  kind: Kind;
  columns: TableColumnsType<Entry>;
  label: string;
  empty: ReactNode;
}

export const EntryTree = ({ kind, columns, label, empty }: Props) => {
  const { t } = useTranslation();
  const { number } = useFormats();
  const centre = useCentre().code;
  const path = `centres/${kind}`;
  const all = useQuery({
    queryKey: [...listKey(path, { centre }), 'tree'],
    queryFn: async ({ signal }) => {
      const items: Entry[] = [];
      let after: string | null = null;
      let count: number;
      do {
        const page: KeysetPage<Entry> = await api.get(path, { query: { centre, limit: 200, after }, signal });
        items.push(...page.items);
        ({ next: after, count } = page);
      } while (after && items.length < most);
      return { items, count };
    },
  });
  return (
    <PageState query={all} isEmpty={({ items }) => items.length === 0} empty={empty}>
      {({ items, count }) => (
        <>
          <Table<Node>
            aria-label={label}
            size="middle"
            rowKey="code"
            columns={columns as TableColumnsType<Node>}
            dataSource={treeOf(items)}
            pagination={false}
            scroll={{ x: 'max-content' }}
            expandable={{ defaultExpandAllRows: items.length <= 300 }}
          />
          <div className="keyset-foot soft">
            {t('Common.shownOf', { shown: number(items.length), all: number(count) })}
          </div>
        </>
      )}
    </PageState>
  );
};
