import { useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { listKey } from '../../../common/KeysetTable';
import { useCentre } from '../../../common/useCentre';
import type { AnswerPlan, AnswerReport, Wave } from '../types';
import { waveKey, wavePath, wavesPath } from '../useWave';

/** A file of answers on its way in: tried whenever what is said about it changes, written when somebody says so. The server keeps nothing of it meanwhile. */
export const useAnswerFile = (wave: Wave) => {
  const centre = useCentre();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [plan, setPlan] = useState<AnswerPlan>({});
  const [report, setReport] = useState<AnswerReport | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [doing, setDoing] = useState<'trial' | 'import' | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const send = async (what: File, how: AnswerPlan, dryRun: boolean) => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setError(null);
    setDoing(dryRun ? 'trial' : 'import');
    const form = new FormData();
    form.append('file', what);
    form.append('plan', JSON.stringify(how));
    try {
      const answer = await api.post<AnswerReport>(`${wavePath(wave.code)}/answers`, form, { query: { centre: centre.code, dryRun }, signal: abort.signal });
      if (abort.signal.aborted) return;
      setReport(answer);
      if (!answer.written) return;
      void client.invalidateQueries({ queryKey: waveKey(wave.code) });
      void client.invalidateQueries({ queryKey: listKey(wavesPath) });
    } catch (problem) {
      if (!abort.signal.aborted) setError(problem);
    } finally {
      if (running.current === abort) setDoing(null);
    }
  };

  const choose = (chosen: File | null) => {
    running.current?.abort();
    setFile(chosen);
    setPlan({});
    setReport(null);
    setError(null);
    if (chosen) void send(chosen, {}, true);
  };
  const change = (next: AnswerPlan) => {
    setPlan(next);
    if (file) void send(file, next, true);
  };
  /** Says what a column is; whatever was taken for it before is then nothing. */
  const match = (header: string, target: string | undefined) => {
    const now = Object.entries(plan.columns ?? Object.fromEntries((report?.columns ?? []).map((column) => [column.header, column.target])));
    const others = now.filter(([name, of]) => of && name !== header && of !== target) as [string, string][];
    change({ ...plan, columns: Object.fromEntries(target ? [...others, [header, target]] : others) });
  };
  const write = () => file && void send(file, plan, false);
  const stop = () => {
    running.current?.abort();
    setDoing(null);
  };
  return { file, plan, report, error, doing, choose, change, match, write, stop };
};

export type AnswerFileWork = ReturnType<typeof useAnswerFile>;
