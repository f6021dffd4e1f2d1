import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { useCentre } from '../../common/useCentre';
import { currentLanguage } from '../../words';

export type CaseReport = Schemas['CaseImportAnswer'];

/** What is said about a file; what is not said is recognised. */
export interface CasePlan {
  columns?: Record<string, string>;
  source?: string;
  type?: string;
  owner?: string;
  dateOrder?: string;
  sheet?: string;
  withoutRows?: boolean;
}

/** A file of cases on its way in: tried whenever what is said about it changes, sent in earnest when somebody says so. The server keeps nothing of it meanwhile. */
export const useCaseFile = () => {
  const query = { centre: useCentre().code };
  const [file, setFile] = useState<File | null>(null);
  const [plan, setPlan] = useState<CasePlan>({});
  const [report, setReport] = useState<CaseReport | null>(null);
  const [job, setJob] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSending, setIsSending] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const send = async (what: File, how: CasePlan, isTrial: boolean) => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setError(null);
    setIsSending(true);
    const form = new FormData();
    form.append('file', what);
    form.append('plan', JSON.stringify({ ...how, language: currentLanguage() }));
    try {
      if (isTrial) {
        const answer = await api.post<CaseReport>('desk/import/trial', form, { query, signal: abort.signal });
        if (!abort.signal.aborted) setReport(answer);
      } else {
        const started = await api.post<Schemas['ImportCasesResponse']>('desk/import', form, { query, signal: abort.signal });
        if (!abort.signal.aborted) setJob(started.jobId);
      }
    } catch (problem) {
      if (!abort.signal.aborted) setError(problem);
    } finally {
      if (running.current === abort) setIsSending(false);
    }
  };

  const choose = (chosen: File | null) => {
    running.current?.abort();
    setFile(chosen);
    setPlan({});
    setReport(null);
    setJob(null);
    setError(null);
    if (chosen) void send(chosen, {}, true);
  };
  const change = (next: CasePlan) => {
    setPlan(next);
    if (file) void send(file, next, true);
  };
  /** Says what a column is; whatever was taken for it before is then nothing. */
  const match = (header: string, target: string | undefined) => {
    const now = Object.fromEntries((report?.columns ?? []).map((column) => [column.header, column.target]));
    const others = Object.entries(now).filter(([name, of]) => of && name !== header && of !== target) as [string, string][];
    change({ ...plan, columns: Object.fromEntries(target ? [...others, [header, target]] : others) });
  };
  const write = () => file && void send(file, plan, false);
  const back = () => setJob(null);
  return { file, plan, report, job, error, isSending, choose, change, match, write, back };
};

export type CaseFileWork = ReturnType<typeof useCaseFile>;
