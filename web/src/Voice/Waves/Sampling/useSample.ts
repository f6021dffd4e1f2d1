import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client';
import { listKey } from '../../../common/KeysetTable';
import { saveFile } from '../../../common/saveFile';
import { useCentre } from '../../../common/useCentre';
import { useSave } from '../../../common/useSave';
import type { SamplePlan, SamplePreview, Wave, WaveDraws } from '../types';
import { waveKey, wavePath, wavesPath } from '../useWave';

const drawsPath = (wave: Wave) => `${wavePath(wave.code)}/draws`;

export const useDraws = (wave: Wave) => {
  const query = { centre: useCentre().code };
  return useQuery({
    queryKey: [...waveKey(wave.code), 'draws', query],
    queryFn: ({ signal }) => api.get<WaveDraws>(drawsPath(wave), { query, signal }),
  });
};

const partsOf = (plan: SamplePlan | null, file: File | null) => {
  const form = new FormData();
  form.append('plan', JSON.stringify(plan));
  if (file && plan?.source === 'list') form.append('file', file);
  return form;
};

/** What a draw by the plan would do, looked at again a moment after the plan stops changing; the last one stays meanwhile. */
export const usePreview = (wave: Wave, plan: SamplePlan | null, file: File | null) => {
  const centre = useCentre();
  const asked = useSettled(plan, 350);
  const preview = useQuery({
    queryKey: [...waveKey(wave.code), 'sample', asked, file?.name, file?.size, file?.lastModified],
    queryFn: ({ signal }) => api.post<SamplePreview>(`${drawsPath(wave)}/preview`, partsOf(asked, file), { query: { centre: centre.code }, signal }),
    enabled: asked !== null && (asked.source !== 'list' || file !== null),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const settled = JSON.stringify(asked) === JSON.stringify(plan) && !preview.isFetching;
  return { ...preview, settled };
};

/** The draw of that number: whoever clicks twice draws once. */
export const useDraw = (wave: Wave, onDone: () => void) => {
  const centre = useCentre();
  return useSave({
    send: async ({ plan, file, number, format }: { plan: SamplePlan; file: File | null; number: number; format: 'csv' | 'xlsx' }) => {
      if (plan.send === 'mail') return api.post(`${drawsPath(wave)}/${number}`, partsOf(plan, file), { query: { centre: centre.code } });
      const answer = await api.postForFile(`${drawsPath(wave)}/${number}`, partsOf(plan, file), { query: { centre: centre.code, format } });
      saveFile(answer, `${wave.code}_${number}.${format}`);
    },
    renews: [waveKey(wave.code), listKey(wavesPath)],
    quiet: true,
    onDone,
  });
};

const useSettled = <T>(value: T, milliseconds: number) => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
};
