import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useCentre } from '../common/useCentre';
import type { Bilingual, MetricInfo } from './types';

/** The catalogue changes only with the program, so it is fetched once. */
export const useCatalogue = () => {
  const centre = useCentre();
  return useQuery({
    queryKey: ['facts', 'catalogue'],
    queryFn: ({ signal }) => api.get<MetricInfo[]>('facts/catalogue', { query: { centre: centre.code }, signal }),
    staleTime: Infinity,
  });
};

export const useBilingual = () => {
  const { i18n } = useTranslation();
  const isChinese = i18n.language.startsWith('zh');
  return (text: Bilingual) => (isChinese ? text.zh : text.en);
};

/** Metrics by code; a code that the catalogue does not know is shown as it is. */
export const useMetricNames = () => {
  const { data } = useCatalogue();
  const say = useBilingual();
  const byCode = useMemo(() => new Map(data?.map((metric) => [metric.code, metric])), [data]);
  return {
    infoOf: (code: string) => byCode.get(code),
    nameOf: (code: string) => {
      const info = byCode.get(code);
      return info ? say(info.name) : code;
    },
    directionOf: (code: string) => byCode.get(code)?.direction ?? 'none',
  };
};
