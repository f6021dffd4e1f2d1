import { useQueryClient } from '@tanstack/react-query';
import type { FormInstance } from 'antd';
import { listKey } from '../../common/KeysetTable';
import { useSave } from '../../common/useSave';
import type { ArticleForm } from '../types';
import { articleKey, articlesPath } from '../useKnowledge';

interface Options<V> {
  send: (value: V) => Promise<unknown>;
  done?: string;
  form?: FormInstance;
  onDone?: () => void;
}

/** An act on an article: whatever comes of it, the article and the lists are looked at again. */
export const useAct = <V = void>(one: Pick<ArticleForm, 'number'>, { send, done, form, onDone }: Options<V>) => {
  const client = useQueryClient();
  const renew = () => {
    for (const queryKey of [articleKey(one.number), listKey(articlesPath)]) void client.invalidateQueries({ queryKey });
  };
  const act = useSave<V>({
    send,
    done,
    form,
    quiet: true,
    onDone: () => {
      renew();
      onDone?.();
    },
  });
  return { ...act, renew };
};
