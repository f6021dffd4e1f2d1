import { useCallback, useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { readView, writeView, type View } from '../view';

/** The view in the address. A change is a step that the back button undoes. */
export const useView = () => {
  const { code = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readView(code, params), [code, params]);
  const change = useCallback((changes: Partial<View>) => setParams(writeView({ ...view, ...changes })), [view, setParams]);
  return [view, change] as const;
};
