import type { Article, CaseView } from '../../live/types';

/** What was solved by the expert's own work and stands in no article: its cause was not known, or is known only with another solution. */
export const unwrittenOf = (solved: readonly CaseView[], articles: readonly Article[]) =>
  solved.filter((one) => one.cause === null || !articles.some(({ service, cause, solution }) => service === one.service && cause === one.cause && solution === one.proposed));
