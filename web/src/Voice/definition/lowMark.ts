import type { Definition } from '../types';
import type { Answers } from './branching';
import { scaleOf } from './fields';

export interface LowMark {
  mark: number;
  least: number;
  most: number;
}

/** The mark with its scale, where it is one that the survey's rule asks back for; null else. */
export const lowMark = ({ followUp, pages }: Definition, answers: Answers): LowMark | null => {
  const answer = followUp ? (answers[followUp.question] ?? '') : '';
  if (!followUp || !/^-?\d+$/.test(answer) || Number(answer) > followUp.atOrBelow) return null;
  const question = pages.flatMap((page) => page.questions).find(({ code }) => code === followUp.question);
  const scale = question && scaleOf(question);
  return scale ? { mark: Number(answer), least: scale.least, most: scale.most } : null;
};
