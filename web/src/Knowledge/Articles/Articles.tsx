import { useEffect, useEffectEvent } from 'react';
import { Button, Segmented, Select } from 'antd';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { api } from '../../api/client';
import { CodeSelect } from '../../common/CodeSelect';
import { KeysetTable } from '../../common/KeysetTable';
import { Page, Section } from '../../common/Page';
import { Nothing } from '../../common/PageState';
import { SearchBox } from '../../common/SearchBox';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useIsNarrow } from '../../common/useIsNarrow';
import { useUrlState } from '../../common/useUrlState';
import { Marks } from '../Marks';
import type { ArticleCard } from '../types';
import { articlePath, articlesPath, newArticlePage, useAudiences } from '../useKnowledge';
import '../Knowledge.css';

const defaults = { show: 'read', q: '', topic: '', audience: '' };
const settled = 1500;

/** What is known: looked for as one types. Those who write find what is worked on, what waits for approval, and what nobody has looked at for too long. */
export const Articles = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const { date, percent, number } = useFormats();
  const writes = centre.can('knowledge.write') !== undefined || centre.can('knowledge.approve') !== undefined;
  const all = centre.can('knowledge.write') === 'centre' || centre.can('knowledge.approve') === 'centre';
  const shows = ['read', ...(writes ? ['work'] : []), ...(all ? ['review', 'overdue', 'retired'] : [])];
  const [{ show: asked, q, topic, audience }, setState] = useUrlState(defaults);
  const show = shows.includes(asked) ? asked : 'read';
  const audiences = useAudiences();
  const isFiltered = Boolean(q || topic || audience);
  useCounted(show === 'read' ? q : '');
  const pageOf = (one: ArticleCard) => centre.path(`${articlePath(one.number)}${show === 'work' || show === 'review' ? '?copy=working' : ''}`);
  const solved = (one: ArticleCard) => (one.solvedYes + one.solvedNo > 0 ? percent(one.solvedYes / (one.solvedYes + one.solvedNo), 0) : null);
  const worth = (one: ArticleCard) =>
    one.cases > 0 || solved(one) ? (
      <>
        <div>{t('Knowledge.list.cases', { count: one.cases, shown: number(one.cases) })}</div>
        {solved(one) && <div className="soft">{t('Knowledge.list.solved', { share: solved(one) })}</div>}
      </>
    ) : (
      <span className="soft">{t('Knowledge.list.unused')}</span>
    );
  const title = (one: ArticleCard) => (
    <div className="article-cell">
      <Link className="article-open" to={pageOf(one)} onClick={(event) => event.stopPropagation()}>
        {one.title}
      </Link>
      <p className="article-quote">{one.quote}</p>
      <span className="soft article-about">{['#' + one.number, one.topicName].filter(Boolean).join(' · ')}</span> <Marks one={one} withState={show !== 'read' && show !== 'overdue'} />
      {isNarrow && <div className="soft">{show === 'overdue' ? date(one.reviewOn) : t('Knowledge.list.cases', { count: one.cases, shown: number(one.cases) })}</div>}
    </div>
  );
  const columns: TableColumnsType<ArticleCard> = isNarrow
    ? [{ title: t('Knowledge.one'), render: (_, one) => title(one) }]
    : [
        { title: t('Knowledge.one'), render: (_, one) => title(one) },
        { title: t('Knowledge.list.used'), width: 150, render: (_, one) => worth(one) },
        { title: t('Knowledge.owner'), width: 130, render: (_, one) => one.owner },
        show === 'overdue'
          ? { title: t('Knowledge.reviewOn'), width: 140, render: (_, one) => date(one.reviewOn) }
          : { title: show === 'read' ? t('Knowledge.publishedAt') : t('Knowledge.changedAt'), width: 140, render: (_, one) => <span className="soft">{date(one.at.slice(0, 10))}</span> },
      ];
  return (
    <Page
      title={t('Knowledge.nav.articles')}
      subtitle={t(`Knowledge.listText.${show}`)}
      actions={
        centre.can('knowledge.write') && (
          <Link to={centre.path(newArticlePage)}>
            <Button type="primary" tabIndex={-1}>
              {t('Knowledge.new')}
            </Button>
          </Link>
        )
      }
    >
      <div className="article-filter">
        <SearchBox value={q} onChange={(next) => setState({ q: next })} label={t('Knowledge.list.search')} />
      </div>
      <div className="article-filter">
        {shows.length > 1 && <Segmented aria-label={t('Knowledge.list.which')} value={show} onChange={(next) => setState({ show: String(next) })} options={shows.map((value) => ({ value, label: t(`Knowledge.show.${value}`) }))} />}
        <div className="article-code">
          <CodeSelect kind="topics" aria-label={t('Knowledge.topic')} value={topic || null} onChange={(code) => setState({ topic: code })} placeholder={t('Knowledge.list.anyTopic')} />
        </div>
        <Select aria-label={t('Knowledge.audienceOf')} value={audience} onChange={(next) => setState({ audience: next })} options={[{ value: '', label: t('Knowledge.list.anyAudience') }, ...audiences.map((value) => ({ value, label: t(`Knowledge.audience.${value}`) }))]} />
      </div>
      <Section flush>
        <KeysetTable<ArticleCard>
          path={articlesPath}
          query={{ centre: centre.code, show, q, topic, audience }}
          rowKey="number"
          label={t('Knowledge.nav.articles')}
          columns={columns}
          onOpen={(one) => void navigate(pageOf(one))}
          empty={<Nothing title={isFiltered ? t('Knowledge.none.found') : t(`Knowledge.none.${show}`)}>{q && show === 'read' ? t('Knowledge.none.counted') : undefined}</Nothing>}
        />
      </Section>
    </Page>
  );
};

/** A search that somebody stays with is counted once, so that editors see what is missing. */
const useCounted = (words: string) => {
  const centre = useCentre();
  const count = useEffectEvent(() => void api.post('knowledge/searches', { words }, { query: { centre: centre.code } }).catch(() => undefined));
  useEffect(() => {
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    const timer = setTimeout(() => count(), settled);
    return () => clearTimeout(timer);
  }, [words]);
};
