import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { App, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldErrors, problemWords } from './problemWords';

interface Options<V, R> {
  send: (value: V) => Promise<R>;
  /** Said when it is done. */
  done?: string;
  /** What is fetched anew afterwards. */
  renews?: QueryKey[];
  /** Shows field errors at its fields; without a form the problem is said in a message. */
  form?: FormInstance;
  /** Whoever calls shows the problem. */
  quiet?: boolean;
  onDone?: (result: R, value: V) => void;
}

/** A change sent to the server: says that it is done, renews what it touched, puts what was refused at its field. */
export const useSave = <V = void, R = unknown>({ send, done, renews = [], form, quiet, onDone }: Options<V, R>) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: send,
    onSuccess: (result, value) => {
      if (done) void message.success(done);
      for (const queryKey of renews) void client.invalidateQueries({ queryKey });
      onDone?.(result, value);
    },
    onError: (error) => {
      if (!form && !quiet) void message.error(problemWords(t, error));
      else form?.setFields(fieldErrors(t, error));
    },
  });
};
