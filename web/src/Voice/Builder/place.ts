import type { Fault } from '../definition/wrong';
import type { Definition } from '../types';

/** What is open in the editor; in the address as `start`, `end`, `2` or `2.5`. */
export type Place = { part: 'start' } | { part: 'end' } | { part: 'page'; page: number } | { part: 'question'; page: number; question: number };

export const placeText = (place: Place) => (place.part === 'page' ? `${place.page}` : place.part === 'question' ? `${place.page}.${place.question}` : place.part);

/** Where an address leads in a survey as it is now; what is gone leads to what is left nearby. */
export const placeIn = (text: string, survey: Definition): Place => {
  if (text === 'end') return { part: 'end' };
  const [page, question] = text.split('.').map(Number);
  if (page === undefined || !Number.isInteger(page)) return { part: 'start' };
  if (page < 0 || survey.pages.length === 0) return { part: 'start' };
  const last = Math.min(page, survey.pages.length - 1);
  const count = survey.pages[last]?.questions.length ?? 0;
  if (question === undefined || !Number.isInteger(question) || count === 0) return { part: 'page', page: last };
  return { part: 'question', page: last, question: Math.max(0, Math.min(question, count - 1)) };
};

/** Where a fault is mended: in the editor, or on the page of the model. */
export const placeOfFault = (fault: Fault): { at: string } | { tab: 'model' } => {
  if (fault.question && fault.page) return { at: `${fault.page.index}.${fault.question.index}` };
  if (fault.page) return { at: `${fault.page.index}` };
  if (/^(constructs|paths)/.test(fault.path)) return { tab: 'model' };
  return { at: /^(thanks|followUp)/.test(fault.path) ? 'end' : 'start' };
};

/** Every place, in the order in which the arrow keys go through them. */
export const placesOf = (survey: Definition): Place[] => [
  { part: 'start' },
  ...survey.pages.flatMap((page, at): Place[] => [
    { part: 'page', page: at },
    ...page.questions.map((_, question): Place => ({ part: 'question', page: at, question })),
  ]),
  { part: 'end' },
];
