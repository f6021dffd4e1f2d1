import { useKnown, useNames } from '../live/Arena';
import type { FormField } from '../live/types';

/** What can be chosen in a field of the form, and what a choice (from 1) says. */
export const useFieldOptions = () => {
  const { scenario } = useKnown();
  const { say, serviceOf } = useNames();
  return (field: FormField, service: string): string[] => {
    switch (field.kind) {
      case 'place':
        return scenario.places.map((place) => say(place.name));
      case 'service':
        return scenario.services.map((one) => say(one.name));
      case 'symptom':
        return (serviceOf(service)?.symptoms ?? []).map(say);
      default:
        return field.options.map(say);
    }
  };
};

export const useFieldWords = () => {
  const options = useFieldOptions();
  return (field: FormField, option: number, service: string) => options(field, service)[option - 1] ?? '';
};
