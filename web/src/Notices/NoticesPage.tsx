import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api/client';
import type { KeysetPage } from '../api/types';
import { Mark } from '../common/Mark';
import { Page, Section } from '../common/Page';
import { Failure, Loading, Nothing } from '../common/PageState';
import { useCentre } from '../common/useCentre';
import { useFormats } from '../common/useFormats';
import { useSave } from '../common/useSave';
import { useUrlState } from '../common/useUrlState';
import type { NoticeCard } from './types';
import { noticesPath, settingsPath, unreadKey } from './useNotices';
import './Notices.css';

const defaults = { show: 'unread' };
const listKey = ['notices'];

/** What I was told, the newest first: each opens what it is about, and is read with that. */
export const NoticesPage = () => {
  const { t, i18n } = useTranslation();
  const centre = useCentre();
  const client = useQueryClient();
  const { dateTime } = useFormats();
  const [{ show }, setState] = useUrlState(defaults);
  const query = { centre: centre.code, language: i18n.language, unread: show === 'unread' ? true : null, limit: 30 };
  const list = useInfiniteQuery({
    queryKey: [...listKey, query],
    queryFn: ({ pageParam, signal }) => api.get<KeysetPage<NoticeCard>>(noticesPath, { query: { ...query, after: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  const renew = () => Promise.all([client.invalidateQueries({ queryKey: listKey }), client.invalidateQueries({ queryKey: unreadKey })]);
  const read = useSave({ send: (given: { ids?: number[]; upTo?: number }) => api.post('notices/read', given, { query: { centre: centre.code } }), onDone: () => void renew() });
  const unread = useSave({ send: (id: number) => api.post(`notices/${id}/unread`, undefined, { query: { centre: centre.code } }), onDone: () => void renew() });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const newest = rows[0]?.id;
  return (
    <Page
      narrow
      title={t('Notices.title')}
      subtitle={t('Notices.text')}
      actions={
        <>
          <Button disabled={!rows.some((one) => !one.isRead)} loading={read.isPending} onClick={() => newest !== undefined && read.mutate({ upTo: newest })}>{t('Notices.readAll')}</Button>
          <Link to={centre.path(settingsPath)}><Button tabIndex={-1}>{t('Notices.settings.title')}</Button></Link>
        </>
      }
    >
      <div className="notices-filter">
        <Segmented aria-label={t('Notices.which')} value={show} onChange={(next) => setState({ show: String(next) })} options={['unread', 'all'].map((value) => ({ value, label: t(`Notices.show.${value}`) }))} />
      </div>
      <Section>
        {list.isPending && <Loading />}
        {list.error && !list.data && <Failure error={list.error} onRetry={() => void list.refetch()} />}
        {list.data && rows.length === 0 && <Nothing title={t(`Notices.none.${show}`)} />}
        <ul className="notices" aria-label={t('Notices.title')}>
          {rows.map((one) => (
            <li key={one.id} className={one.isRead ? 'notice' : 'notice notice-unread'}>
              <div>
                <Link className="notice-title" to={centre.path(one.path)} onClick={() => !one.isRead && read.mutate({ ids: [one.id] })}>{one.title}</Link>{' '}
                {one.isUrgent && <Mark tone="bad">{t('Notices.urgent')}</Mark>}
                {!one.isRead && <span className="visually-hidden">{t('Notices.isUnread')}</span>}
                <p>{one.text}</p>
                <span className="soft">{dateTime(one.at)}</span>
              </div>
              <Button size="small" type="text" onClick={() => (one.isRead ? unread.mutate(one.id) : read.mutate({ ids: [one.id] }))} aria-label={`${one.isRead ? t('Notices.makeUnread') : t('Notices.makeRead')}: ${one.title}`}>
                {one.isRead ? t('Notices.makeUnread') : t('Notices.makeRead')}
              </Button>
            </li>
          ))}
        </ul>
        {list.hasNextPage && <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>{t('Common.more')}</Button>}
      </Section>
    </Page>
  );
};
