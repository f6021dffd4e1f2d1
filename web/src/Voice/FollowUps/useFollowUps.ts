import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { useCentre } from '../../common/useCentre';
import { wavePath } from '../Waves/useWave';
import type { FollowUp, Owner, WaveFollowUps } from './types';

export const followUpsPath = 'voice/followups';

export const followUpPath = (number: number | string) => `${followUpsPath}/${number}`;

/** Where one is worked on, below the centre. */
export const followUpPage = followUpPath;

export const followUpKey = (number: number | string) => ['follow-up', String(number)];

export const useFollowUp = (number: string) => {
  const query = { centre: useCentre().code };
  return useQuery({ queryKey: [...followUpKey(number), query], queryFn: ({ signal }) => api.getTagged<FollowUp>(followUpPath(number), { query, signal }) });
};

/** Those who can be given follow-ups; only for who works on some. */
export const useOwners = () => {
  const centre = useCentre();
  const query = { centre: centre.code };
  return useQuery({
    queryKey: ['follow-up-owners', query],
    queryFn: ({ signal }) => api.get<Owner[]>(`${followUpsPath}/owners`, { query, signal }),
    enabled: centre.can('voice.followups') !== undefined,
    staleTime: 60_000,
  });
};

export const useWaveFollowUps = (code: string) => {
  const query = { centre: useCentre().code };
  return useQuery({ queryKey: ['wave-follow-ups', code, query], queryFn: ({ signal }) => api.get<WaveFollowUps>(`${wavePath(code)}/followups`, { query, signal }) });
};
