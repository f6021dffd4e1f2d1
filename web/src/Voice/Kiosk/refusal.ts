import { ProblemError } from '../../api/client';

/** Why the server would not take something, and since when; it may yet change its mind: a wave is opened again. */
export interface Refusal {
  status: number;
  code?: string;
  detail?: string;
  fields: string[];
  since: number;
  tried: number;
}

const hour = 3_600_000;

/** The network's troubles, a server that is too busy, a proxy that wants somebody to sign in: all of that passes. */
const passing = [401, 403, 408, 425, 429];

/** What our own server has said no to; null where it could not be asked, or may say yes in a moment. */
export const refusalOf = (error: unknown, before: Refusal | undefined, now: number): Refusal | null => {
  if (!(error instanceof ProblemError) || !error.code) return null;
  const { status, code, detail, errors = {} } = error.problem;
  if (status < 400 || status >= 500 || passing.includes(status)) return null;
  return { status, code, detail, fields: Object.keys(errors), since: before?.since ?? now, tried: now };
};

/** The server is not asked the same every few seconds. */
export const rests = ({ tried }: Refusal, now: number) => now - tried < hour;
