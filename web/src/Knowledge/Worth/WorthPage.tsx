import { useMemo, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../api/client';
import { CodeSelect } from '../../common/CodeSelect';
import { Page, Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { lastDays } from '../../common/lastDays';
import { useUrlState } from '../../common/useUrlState';
import type { Worth } from '../types';
import { listPage, newArticlePage, worthPath } from '../useKnowledge';
import { MonthsChart } from './MonthsChart';
import { TopicTable } from './TopicTable';
import { useHours } from './useHours';
import '../Knowledge.css';

const spans = ['30', '90', '180', '365'];

/** Whether knowledge helps: where cases are solved with it and without, which topics could move to the front, and what is looked for in vain. */
export const WorthPage = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const [{ days, topic }, setState] = useUrlState({ days: '90', topic: '' });
  const span = spans.includes(days) ? days : '90';
  const period = useMemo(() => lastDays(centre.zone, Number(span)), [centre.zone, span]);
  const query = { centre: centre.code, ...period, topic };
  const found = useQuery({ queryKey: ['knowledge-worth', query], queryFn: ({ signal }) => api.get<Worth>(worthPath, { query, signal }) });
  return (
    <Page title={t('Knowledge.worth.title')} subtitle={t('Knowledge.worth.text')}>
      <div className="article-filter">
        <Segmented aria-label={t('Knowledge.worth.span')} value={span} onChange={(next) => setState({ days: String(next) })} options={spans.map((value) => ({ value, label: t('Knowledge.worth.days', { count: Number(value) }) }))} />
        <div className="article-code">
          <CodeSelect kind="topics" aria-label={t('Knowledge.topic')} value={topic || null} onChange={(code) => setState({ topic: code })} placeholder={t('Knowledge.list.anyTopic')} />
        </div>
        {topic && <Button type="text" onClick={() => setState({ topic: null })}>{t('Knowledge.worth.allTopics')}</Button>}
      </div>
      <PageState query={found}>{(worth) => <Shown worth={worth} topic={topic} onTopic={(code) => setState({ topic: code, days: '365' }, { replace: false })} />}</PageState>
    </Page>
  );
};

const Shown = ({ worth, topic, onTopic }: { worth: Worth; topic: string; onTopic: (code: string) => void }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { number, percent, date } = useFormats();
  const hours = useHours();
  const { figures, searches } = worth;
  return (
    <>
      <div className="worth-tiles">
        <Tile name={t('Knowledge.worth.firstLine')} value={percent(figures.firstOwnerShare, 1)} text={t('Knowledge.worth.ofSolved', { part: number(figures.firstOwner), all: number(figures.cases) })} />
        <Tile name={t('Knowledge.worth.withArticle')} value={percent(figures.withArticleShare, 1)} text={t('Knowledge.worth.ofSolved', { part: number(figures.withArticle), all: number(figures.cases) })} />
        <Tile name={t('Knowledge.worth.medianWith')} value={hours(figures.medianSecondsWith)} text={t('Knowledge.worth.ofCases', { shown: number(figures.withArticle) })} />
        <Tile name={t('Knowledge.worth.medianWithout')} value={hours(figures.medianSecondsWithout)} text={t('Knowledge.worth.ofCases', { shown: number(figures.withoutArticle) })} />
        {!topic && <Tile name={t('Knowledge.worth.empty')} value={searches.times > 0 ? percent(searches.empty / searches.times, 1) : '–'} text={t('Knowledge.worth.ofSearches', { part: number(searches.empty), all: number(searches.times) })} />}
        {!topic && (
          <Tile
            name={t('Knowledge.worth.stale')}
            value={number(worth.overdue)}
            text={
              <Link className="article-link" to={centre.path(`${listPage}?show=overdue`)}>
                {t('Knowledge.worth.ofArticles', { shown: number(worth.articles) })}
              </Link>
            }
          />
        )}
      </div>
      <p className="soft worth-note">{topic ? t('Knowledge.worth.tierNote') : `${t('Knowledge.worth.mixed')} ${t('Knowledge.worth.tierNote')}`}</p>
      {topic && worth.months.length > 0 && figures.cases > 0 && (
        <Section title={t('Knowledge.worth.months', { topic: worth.topicName })}>
          <MonthsChart worth={worth} />
        </Section>
      )}
      <Section flush title={t('Knowledge.worth.topics')}>
        {worth.topics.length === 0 ? <Nothing title={t('Knowledge.worth.noCases')} /> : <TopicTable rows={worth.topics} onTopic={topic ? undefined : onTopic} />}
      </Section>
      {!topic && (
        <Section title={t('Knowledge.worth.searches')}>
          <p className="soft">{t('Knowledge.worth.searchesText')}</p>
          {searches.words.length === 0 && <p>{t('Knowledge.worth.noSearches')}</p>}
          <ul className="worth-words">
            {searches.words.map((one) => (
              <li key={one.words}>
                <b>{one.words}</b>
                <span className="soft">{t('Knowledge.worth.searched', { count: one.times, date: date(one.last) })}</span>
                {centre.can('knowledge.write') && (
                  <Link className="article-link" to={centre.path(`${newArticlePage}?title=${encodeURIComponent(one.words)}`)}>
                    {t('Knowledge.worth.write')}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
};

const Tile = ({ name, value, text }: { name: string; value: string; text: ReactNode }) => (
  <section className="sheet worth-tile">
    <h2>{name}</h2>
    <p className="worth-value">{value}</p>
    <p className="soft">{text}</p>
  </section>
);
