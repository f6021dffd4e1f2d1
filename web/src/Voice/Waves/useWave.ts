import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { useCentre } from '../../common/useCentre';
import type { Cut, MissingPeople, Wave } from './types';

export const wavesPath = 'voice/waves';

export const wavePath = (code: string) => `${wavesPath}/${encodeURIComponent(code)}`;

/** Where a wave is looked after, below the centre. */
export const wavePage = (code: string) => `voice/waves/${encodeURIComponent(code)}`;

/** The dialog for a new wave of a survey. */
export const newWavePage = (survey: string) => `voice/waves?survey=${encodeURIComponent(survey)}&add=1`;

export const waveKey = (code: string) => ['wave', code];

const often = 10_000;

/** A wave with its counts, which are looked at again and again while it is open. */
export const useWave = (code: string) => {
  const query = { centre: useCentre().code };
  return useQuery({
    queryKey: [...waveKey(code), query],
    queryFn: ({ signal }) => api.getTagged<Wave>(wavePath(code), { query, signal }),
    refetchInterval: (one) => (one.state.data?.data.state === 'open' ? often : false),
  });
};

export const useMissing = (code: string, cut: Cut) => {
  const query = { centre: useCentre().code, cut };
  return useQuery({
    queryKey: [...waveKey(code), 'missing', query],
    queryFn: ({ signal }) => api.get<MissingPeople>(`${wavePath(code)}/missing`, { query, signal }),
    refetchInterval: often,
  });
};

/** The address that people answer at. */
export const answerAddress = (link: string) => `${window.location.origin}/s/${link}`;
