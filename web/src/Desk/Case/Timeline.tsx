import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { KeysetPage } from '../../api/types';
import { PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import type { CaseForm, CaseTypeForm, TimelineEntry } from '../types';
import { casePath, timelineKey } from '../useDesk';
import { Entry } from './Entry';

interface Props {
  one: CaseForm;
  type: CaseTypeForm | undefined;
}

const atOnce = 200;

/** All that happened, oldest first: what customers and we said stands out from what was done and from what the clock found. */
export const Timeline = ({ one, type }: Props) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code, limit: atOnce };
  const found = useInfiniteQuery({
    queryKey: [...timelineKey(one.number), query],
    queryFn: ({ pageParam, signal }) => api.get<KeysetPage<TimelineEntry>>(`${casePath(one.number)}/timeline`, { query: { ...query, after: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  return (
    <PageState query={found}>
      {(data) => (
        <>
          <ol className="desk-timeline">
            {data.pages.flatMap((page) => page.items).map((entry) => (
              <Entry key={entry.id} one={one} entry={entry} type={type} />
            ))}
          </ol>
          {found.hasNextPage && (
            <Button onClick={() => void found.fetchNextPage()} loading={found.isFetchingNextPage}>
              {t('Common.more')}
            </Button>
          )}
        </>
      )}
    </PageState>
  );
};
