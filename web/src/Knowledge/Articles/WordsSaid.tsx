import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import type { KeysetPage } from '../../api/types';
import { Mark } from '../../common/Mark';
import { Section } from '../../common/Page';
import { PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import type { ArticleForm, ArticleWord } from '../types';
import { articleKey, articlePath } from '../useKnowledge';

/** What people said of an article, for those who look after it. */
export const WordsSaid = ({ one }: { one: ArticleForm }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { dateTime } = useFormats();
  const query = { centre: centre.code, limit: 10 };
  const said = useInfiniteQuery({
    queryKey: [...articleKey(one.number), 'words', query],
    queryFn: ({ pageParam, signal }) => api.get<KeysetPage<ArticleWord>>(`${articlePath(one.number)}/feedback`, { query: { ...query, after: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  if (said.data?.pages[0]?.items.length === 0) return null;
  return (
    <Section title={t('Knowledge.feedback.words')}>
      <PageState query={said}>
        {(data) => (
          <ul className="article-words">
            {data.pages.flatMap((page) => page.items).map((word) => (
              <li key={word.id}>
                <Mark tone={word.solved ? 'good' : 'bad'}>{word.solved ? t('Knowledge.feedback.yes') : t('Knowledge.feedback.no')}</Mark>
                {word.word}
                <div className="soft">
                  {[word.by, dateTime(word.at), t('Knowledge.revisionOf', { revision: word.revision })].join(' · ')}
                  {word.case != null && (
                    <>
                      {' · '}
                      <Link className="article-link" to={centre.path(`desk/cases/${word.case}`)}>
                        #{word.case}
                      </Link>
                    </>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </PageState>
      {said.hasNextPage && (
        <Button onClick={() => void said.fetchNextPage()} loading={said.isFetchingNextPage}>
          {t('Common.more')}
        </Button>
      )}
    </Section>
  );
};
