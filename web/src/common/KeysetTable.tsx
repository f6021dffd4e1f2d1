import { useCallback, type Key, type ReactNode } from 'react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, type Query } from '../api/client';
import type { KeysetPage } from '../api/types';
import { Failure, Loading, Nothing } from './PageState';
import { useFormats } from './useFormats';
import './KeysetTable.css';

interface Props<T extends object> {
  /** The address below /api, and the query that narrows the list. */
  path: string;
  query?: Query;
  /** Where the columns depend on what comes, they are asked for with the first page. */
  columns: TableColumnsType<T> | ((page: KeysetPage<T>) => TableColumnsType<T>);
  rowKey: keyof T & string;
  /** What the table is, for those who hear it. */
  label: string;
  empty?: ReactNode;
  limit?: number;
  onOpen?: (row: T) => void;
  /** Rows can be chosen, to do the same with several; by their keys. */
  chosen?: { keys: readonly Key[]; onChange: (keys: Key[]) => void; label: (row: T) => string };
}

/** The key under which a list is cached: invalidate `listKey(path)` after a change. */
export const listKey = (path: string, query?: Query) => (query ? ['list', path, query] : ['list', path]);

/** A list that the server gives page by page. A row opens by its own link or button; a click on it is a short cut. */
export const KeysetTable = <T extends object>({ path, query = {}, columns, rowKey, label, empty, limit = 50, onOpen, chosen }: Props<T>) => {
  const { t } = useTranslation();
  const { number } = useFormats();
  // A table that is wider than the screen must be reachable by key to be scrolled; antd gives its scrolling box no name of its own.
  const box = useCallback((element: HTMLDivElement | null) => {
    const scrolls = element?.querySelector('.ant-table-content');
    scrolls?.setAttribute('tabindex', '0');
    scrolls?.setAttribute('role', 'group');
    scrolls?.setAttribute('aria-label', label);
  }, [label]);
  const list = useInfiniteQuery({
    queryKey: listKey(path, query),
    queryFn: ({ pageParam, signal }) =>
      api.get<KeysetPage<T>>(path, { query: { ...query, limit, after: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

  if (list.isPending) return <div className="keyset-pad"><Loading /></div>;
  if (!list.data) return <div className="keyset-pad"><Failure error={list.error} onRetry={() => void list.refetch()} /></div>;

  const rows = list.data.pages.flatMap((page) => page.items);
  const first = list.data.pages[0];
  if (!first || rows.length === 0) return empty ?? <Nothing />;

  return (
    <div className="keyset" ref={box} aria-busy={list.isFetching}>
      <Table<T>
        aria-label={label}
        size="middle"
        rowKey={rowKey}
        columns={typeof columns === 'function' ? columns(first) : columns}
        dataSource={rows}
        pagination={false}
        scroll={{ x: 'max-content' }}
        // antd repeats the head's box in a row that only measures, where nobody must come by key.
        rowSelection={chosen && { hideSelectAll: true, selectedRowKeys: [...chosen.keys], onChange: chosen.onChange, preserveSelectedRowKeys: true, getCheckboxProps: (row) => ({ 'aria-label': chosen.label(row) }) as object }}
        onRow={onOpen && ((row) => ({ onClick: () => onOpen(row), className: 'keyset-row' }))}
      />
      <div className="keyset-foot">
        <span className="soft" aria-live="polite">
          {t('Common.shownOf', {
            shown: number(rows.length),
            all: `${number(first.count)}${first.countIsCapped ? '+' : ''}`,
          })}
        </span>
        {list.hasNextPage && (
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {t('Common.more')}
          </Button>
        )}
      </div>
    </div>
  );
};
