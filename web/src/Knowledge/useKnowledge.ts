import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { useCentre } from '../common/useCentre';
import { audiences, type ArticleForm, type CaseKnowledge, type MarkdownNode, type Somebody } from './types';

export const articlesPath = 'knowledge/articles';

export const listPage = articlesPath;

export const worthPath = 'knowledge/worth';

export const articlePath = (number: number | string) => `${articlesPath}/${number}`;

export const newArticlePage = `${articlesPath}/new`;

export const editPage = (number: number | string) => `${articlePath(number)}/edit`;

export const comparePage = (number: number | string) => `${articlePath(number)}/compare`;

export const filePath = (number: number | string, id: string) => `${articlePath(number)}/files/${id}`;

export const articleKey = (number: number | string) => ['article', String(number)];

export const caseKnowledgePath = (number: number | string) => `knowledge/cases/${number}`;

export const caseKnowledgeKey = (number: number | string) => ['case-knowledge', String(number)];

/** What readers see, or with `working` what is worked on. */
export const useArticle = (number: string | number | undefined, copy = '') => {
  const query = { centre: useCentre().code, copy };
  return useQuery({
    queryKey: [...articleKey(number ?? ''), query],
    queryFn: ({ signal }) => api.getTagged<ArticleForm>(articlePath(number ?? ''), { query, signal }),
    enabled: number != null && number !== '',
  });
};

export const usePreview = (body: string, article: number | null) => {
  const query = { centre: useCentre().code };
  return useQuery({
    queryKey: ['article-preview', article, body, query],
    queryFn: ({ signal }) => api.post<{ content: MarkdownNode[] }>('knowledge/preview', { body, article }, { query, signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 10_000,
  });
};

/** Asked anew in each state of the case: what is solved can be written down. */
export const useCaseKnowledge = (number: number, state: string) => {
  const centre = useCentre();
  const query = { centre: centre.code };
  return useQuery({
    queryKey: [...caseKnowledgeKey(number), state, query],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.get<CaseKnowledge>(caseKnowledgePath(number), { query, signal }),
    enabled: centre.can('knowledge.view') !== undefined,
  });
};

export const useWriters = () => {
  const query = { centre: useCentre().code };
  return useQuery({ queryKey: ['knowledge-people', query], queryFn: ({ signal }) => api.get<Somebody[]>('knowledge/people', { query, signal }), staleTime: 60_000 });
};

/** Audiences that one may read, and so write for. */
export const useAudiences = () => {
  const centre = useCentre();
  return audiences.filter((one) => one === 'public' || centre.can(one === 'experts' ? 'knowledge.experts' : 'knowledge.firstLine') !== undefined);
};
