import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import type { KeysetPage } from '../../api/types';
import { Page, Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useUrlState } from '../../common/useUrlState';
import type { RevisionCard, RevisionForm } from '../types';
import { articleKey, articlePath } from '../useKnowledge';
import { diffLines, folded, type DiffLine } from './diff';
import '../Knowledge.css';

const most = 200;

/** Two revisions of an article beside each other: what came, what went. */
export const Compare = () => {
  const { t } = useTranslation();
  const centre = useCentre();
  const { number = '' } = useParams();
  const { dateTime } = useFormats();
  const query = { centre: centre.code, limit: most };
  const list = useQuery({ queryKey: [...articleKey(number), 'revisions', query], queryFn: ({ signal }) => api.get<KeysetPage<RevisionCard>>(`${articlePath(number)}/revisions`, { query, signal }) });
  const [{ from, to }, setState] = useUrlState({ from: '', to: '' });
  return (
    <Page
      title={t('Knowledge.compare.title')}
      subtitle={
        <Link className="article-link" to={centre.path(`${articlePath(number)}?copy=working`)}>
          {t('Knowledge.compare.back', { number })}
        </Link>
      }
    >
      <PageState query={list} isEmpty={(page) => page.items.length < 2} empty={<Nothing title={t('Knowledge.compare.single')} />}>
        {(page) => {
          const last = to || String(page.items[0]?.number);
          const published = page.items.find((one) => one.isPublished && String(one.number) !== last);
          const first = from || String((published ?? page.items.find((one) => one.number < Number(last)) ?? page.items[1])?.number);
          const options = page.items.map((one) => ({ value: String(one.number), label: [t('Knowledge.revisionOf', { revision: one.number }), one.isPublished ? t('Knowledge.state.published') : '', one.by.name, dateTime(one.at)].filter(Boolean).join(' · ') }));
          return (
            <>
              <Section>
                <div className="article-compare-choose">
                  <label>
                    <span className="soft">{t('Knowledge.compare.from')}</span>
                    <Select className="wide" aria-label={t('Knowledge.compare.from')} value={first} options={options} onChange={(value) => setState({ from: value })} />
                  </label>
                  <label>
                    <span className="soft">{t('Knowledge.compare.to')}</span>
                    <Select className="wide" aria-label={t('Knowledge.compare.to')} value={last} options={options} onChange={(value) => setState({ to: value })} />
                  </label>
                </div>
              </Section>
              <Compared number={number} from={first} to={last} />
            </>
          );
        }}
      </PageState>
    </Page>
  );
};

const useRevision = (number: string, revision: string) => {
  const query = { centre: useCentre().code };
  return useQuery({ queryKey: [...articleKey(number), 'revision', revision, query], queryFn: ({ signal }) => api.get<RevisionForm>(`${articlePath(number)}/revisions/${revision}`, { query, signal }), staleTime: Infinity });
};

const Compared = ({ number, from, to }: { number: string; from: string; to: string }) => {
  const { t } = useTranslation();
  const [before, after] = [useRevision(number, from), useRevision(number, to)];
  const facts = (one: RevisionForm) => ({ title: one.title, audience: t(`Knowledge.audience.${one.audience}`), topic: one.topicName ?? '', tags: one.tags.join('、') });
  return (
    <PageState query={before}>
      {(left) => (
        <PageState query={after}>
          {(right) => {
            const lines = diffLines(left.body, right.body);
            const [was, is] = [facts(left), facts(right)];
            const changed = (['title', 'audience', 'topic', 'tags'] as const).filter((field) => was[field] !== is[field]);
            const count = lines.filter((line) => line.kind !== 'same').length;
            return (
              <Section title={t('Knowledge.compare.changes')} extra={<span className="soft">{t('Knowledge.compare.lines', { gone: lines.filter((line) => line.kind === 'gone').length, fresh: lines.filter((line) => line.kind === 'new').length })}</span>}>
                {right.note && <p>{t('Knowledge.compare.note', { note: right.note, name: right.by.name })}</p>}
                {changed.length > 0 && (
                  <ul className="article-changed">
                    {changed.map((field) => (
                      <li key={field}>
                        {t(`Knowledge.fact.${field}`)}: <del>{was[field] || '–'}</del> → <ins>{is[field] || '–'}</ins>
                      </li>
                    ))}
                  </ul>
                )}
                {count === 0 ? <p className="soft">{t('Knowledge.compare.same')}</p> : <Lines lines={lines} />}
              </Section>
            );
          }}
        </PageState>
      )}
    </PageState>
  );
};

const Lines = ({ lines }: { lines: DiffLine[] }) => {
  const { t } = useTranslation();
  return (
    <ol className="article-diff">
      {folded(lines).map((line, at) =>
        typeof line === 'number' ? (
          <li key={at} className="article-diff-fold">
            {t('Knowledge.compare.fold', { count: line })}
          </li>
        ) : (
          <li key={at} className={`article-diff-${line.kind}`}>
            <span className="article-diff-sign">{line.kind === 'same' ? ' ' : line.kind === 'gone' ? '−' : '+'}</span>
            {line.kind !== 'same' && <span className="visually-hidden">{t(`Knowledge.compare.${line.kind}`)}</span>}
            <span>{line.from === undefined ? line.text : <Part line={line} />}</span>
          </li>
        ),
      )}
    </ol>
  );
};

const Part = ({ line: { kind, text, from = 0, to = 0 } }: { line: DiffLine }) => {
  const Tag = kind === 'gone' ? 'del' : 'ins';
  return (
    <>
      {text.slice(0, from)}
      {to > from && <Tag>{text.slice(from, to)}</Tag>}
      {text.slice(to)}
    </>
  );
};
