import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { useCentre } from '../common/useCentre';
import type { Definition, SurveyForm, SurveyTemplate } from './types';

export const surveysPath = 'voice/surveys';

export const surveyPath = (code: string) => `${surveysPath}/${encodeURIComponent(code)}`;

/** Where a survey is worked on, below the centre. */
export const builderPage = (code: string) => `surveys/${encodeURIComponent(code)}`;

export const useTemplates = () => {
  const query = { centre: useCentre().code };
  return useQuery({
    queryKey: ['survey-templates', query],
    queryFn: ({ signal }) => api.get<SurveyTemplate[]>('voice/templates', { query, signal }),
    staleTime: Infinity,
  });
};

/** Read once, when the page opens: from then on the page knows better than the server what the survey is to become. */
export const useSurvey = (code: string) => {
  const query = { centre: useCentre().code };
  return useQuery({
    queryKey: ['survey', code, query],
    queryFn: ({ signal }) => api.getTagged<SurveyForm>(surveyPath(code), { query, signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
};

export const useVersion = (code: string, number: string) => {
  const query = { centre: useCentre().code };
  return useQuery({
    queryKey: ['survey', code, 'version', number, query],
    queryFn: ({ signal }) => api.get<Definition>(`${surveyPath(code)}/versions/${encodeURIComponent(number)}`, { query, signal }),
    staleTime: Infinity,
  });
};
