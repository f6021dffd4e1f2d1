import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/**
 * State that lives in the address, so that a view can be sent to a colleague.
 * Keys at their default stay out of the address; a repeated key is read with `all`.
 */
export const useUrlState = <T extends Record<string, string>>(defaults: T) => {
  const [params, setParams] = useSearchParams();

  const state = Object.fromEntries(
    Object.entries(defaults).map(([key, value]) => [key, params.get(key) ?? value]),
  ) as { [K in keyof T]: string };

  const set = useCallback(
    (changes: Partial<Record<keyof T, string | readonly string[] | null>>, { replace = true } = {}) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [key, value] of Object.entries(changes) as [string, string | readonly string[] | null][]) {
            after.delete(key);
            if (Array.isArray(value)) for (const one of value) after.append(key, one);
            else if (value != null && value !== '' && value !== defaults[key]) after.set(key, value as string);
          }
          return after;
        },
        { replace },
      ),
    [setParams, defaults],
  );

  return [state, set, { all: (key: string) => params.getAll(key), params }] as const;
};
