/** The server's contract of knowledge. */
import type { Schemas } from '../api/schemas';

export type MarkdownNode = Schemas['MarkdownNode'];

export type ArticleForm = Schemas['ArticleForm'];

export type ArticleCard = Schemas['ArticleCard'];

export type ArticleFile = Schemas['ArticleFileForm'];

export type ArticleWay = Schemas['ArticleWay'];

export type ArticleWord = Schemas['ArticleWord'];

export type RevisionCard = Schemas['ArticleRevisionCard'];

export type RevisionForm = Schemas['ArticleRevisionForm'];

export type CaseKnowledge = Schemas['CaseKnowledge'];

export type UsedArticle = Schemas['UsedArticle'];

export type Worth = Schemas['KnowledgeWorth'];

export type WorthOfTopic = Schemas['WorthOfTopic'];

export type Figures = Schemas['TierFigures'];

export type Audience = Schemas['ArticleAudience'];

export type Somebody = Schemas['MemberCard'];

export const audiences = ['public', 'firstLine', 'experts'] as const;
