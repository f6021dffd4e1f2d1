import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Tagged } from '../../api/client';
import { Page, Section } from '../../common/Page';
import { Failure, Loading, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import { Content } from '../Content';
import { Marks } from '../Marks';
import type { ArticleForm } from '../types';
import { articlePath, comparePage, editPage, listPage, useArticle } from '../useKnowledge';
import { Care } from './Care';
import { Feedback } from './Feedback';
import { Ways } from './Ways';
import { WordsSaid } from './WordsSaid';
import '../Knowledge.css';

/** One article to read; for those who look after it, how far it is and what can be done with it. */
export const ArticlePage = () => {
  const { t } = useTranslation();
  const { number = '' } = useParams();
  const [{ copy }] = useUrlState({ copy: '' });
  const found = useArticle(number, copy);
  if (found.error && !found.data) return <Page title={t('Knowledge.one')}><Failure error={found.error} onRetry={() => void found.refetch()} /></Page>;
  return (
    <PageState query={found} loading={<Page title={t('Knowledge.one')}><Loading /></Page>}>
      {(tagged) => <Shown key={`${number}${copy}`} tagged={tagged} />}
    </PageState>
  );
};

const Shown = ({ tagged: { data: one, etag } }: { tagged: Tagged<ArticleForm> }) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { date, dateTime } = useFormats();
  const isPublished = one.shown === one.publishedRevision;
  const hasOther = one.mayWork && one.publishedRevision != null && one.revision !== one.publishedRevision;
  const writes = centre.can('knowledge.write') !== undefined && one.mayWork && one.state !== 'retired';
  return (
    <Page
      title={one.title}
      subtitle={
        <span className="article-head">
          <Link className="article-link" to={centre.path(listPage)}>
            {t('Knowledge.nav.articles')}
          </Link>
          <span>#{one.number}</span>
          {one.topicName && <span>{one.topicName}</span>}
          <Marks one={one} withState={one.mayWork} />
        </span>
      }
      actions={
        <>
          {one.mayWork && one.revision > 1 && (
            <Link to={centre.path(comparePage(one.number))}>
              <Button tabIndex={-1}>{t('Knowledge.compare.title')}</Button>
            </Link>
          )}
          {writes && (
            <Link to={centre.path(editPage(one.number))}>
              <Button tabIndex={-1}>{t('Knowledge.edit')}</Button>
            </Link>
          )}
        </>
      }
    >
      <div className="article">
        <div className="article-main">
          {one.mayWork && one.reason && (one.state === 'draft' || one.state === 'retired') && <Alert className="gap-below" type="warning" showIcon title={t(`Knowledge.reasonOf.${one.state}`)} description={one.reason} />}
          {hasOther && (
            <Alert
              className="gap-below"
              type="info"
              showIcon
              title={isPublished ? t('Knowledge.thereIsNewer', { state: t(`Knowledge.state.${one.state}`), revision: one.revision }) : t('Knowledge.thisIsNewer', { revision: one.publishedRevision })}
              action={
                <Link className="article-link" to={centre.path(`${articlePath(one.number)}${isPublished ? '?copy=working' : ''}`)}>
                  {isPublished ? t('Knowledge.seeNewer') : t('Knowledge.seePublished')}
                </Link>
              }
            />
          )}
          <Section>
            <Content nodes={one.content} article={one.number} />
          </Section>
          {isPublished && <Feedback one={one} />}
          {one.mayWork && <WordsSaid one={one} />}
        </div>
        <div className="article-side">
          {one.mayWork && (
            <Section title={t('Knowledge.ways')}>
              <Ways one={one} etag={etag} />
            </Section>
          )}
          <Section title={t('Knowledge.about')} extra={writes && <Care one={one} etag={etag} />}>
            <dl className="article-facts">
              <Fact name={t('Knowledge.owner')} value={one.owner.name} />
              <Fact name={t('Knowledge.author')} value={one.author.name} />
              <Fact name={t('Knowledge.approver')} value={one.approver?.name} />
              <Fact name={t('Knowledge.publishedAt')} value={one.publishedAt ? dateTime(one.publishedAt) : null} />
              <Fact name={t('Knowledge.revision')} value={String(one.shown)} />
              <Fact name={t('Knowledge.reviewOn')} value={one.reviewOn ? date(one.reviewOn) : t('Knowledge.noReview')} />
            </dl>
          </Section>
          <Section title={t('Knowledge.service')}>
            <dl className="article-facts">
              <Fact name={t('Knowledge.usedOn')} value={t('Knowledge.list.cases', { count: one.service.cases, shown: one.service.cases })} />
              <Fact name={t('Knowledge.said')} value={one.service.solvedYes + one.service.solvedNo > 0 ? t('Knowledge.saidCounts', { yes: one.service.solvedYes, no: one.service.solvedNo }) : t('Knowledge.saidNothing')} />
            </dl>
            {one.cases.length > 0 && (
              <ul className="article-cases">
                {one.cases.map((link) => (
                  <li key={`${link.kind}${link.number}`}>
                    <span className="soft">{t(`Knowledge.caseLink.${link.kind}`)}</span>{' '}
                    {link.title ? (
                      <Link className="article-link" to={centre.path(`desk/cases/${link.number}`)}>
                        #{link.number} {link.title}
                      </Link>
                    ) : (
                      <span>#{link.number}</span>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </div>
      </div>
    </Page>
  );
};

const Fact = ({ name, value }: { name: string; value: string | null | undefined }) =>
  value ? (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  ) : null;
