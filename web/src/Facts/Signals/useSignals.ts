import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { useCentre } from '../../common/useCentre';
import type { SignalForm } from '../types';

export const signalsPath = 'facts/signals';

export const signalPath = (number: number | string) => `${signalsPath}/${number}`;

/** Where one is dealt with, below the centre. */
export const signalPage = (number: number | string) => `signals/${number}`;

export const signalKey = (number: number | string) => ['signal', String(number)];

export const useSignal = (number: string) => {
  const query = { centre: useCentre().code };
  return useQuery({ queryKey: [...signalKey(number), query], queryFn: ({ signal }) => api.getTagged<SignalForm>(signalPath(number), { query, signal }) });
};
