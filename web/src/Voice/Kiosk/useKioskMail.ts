import { useCallback } from 'react';
import { api } from '../../api/client';
import type { Schemas } from '../../api/schemas';
import { useOutbox } from './useOutbox';
import { useTold } from './useTold';

type WholeAnswer = Schemas['WholeAnswer'];
/** With the time on the device's clock when the customer asked for it. */
type Asked = Schemas['EnteredFollowUp'] & { at: number };

const second = 1000;
const longestKept = 30 * 24 * 3600 * second;

/** Nobody's number stays on a device for ever. */
const isFresh = ({ at }: Asked) => Date.now() - at < longestKept;

/** What goes from a kiosk to the server: answers, and, by itself, who wants to be got back to. */
export const useKioskMail = (link: string) => {
  const answers = useOutbox<WholeAnswer>(
    `kiosk ${link}`,
    useCallback((answer) => api.post(`kiosks/${link}/answers`, answer), [link]),
  );
  const asked = useOutbox<Asked>(
    `kiosk back ${link}`,
    useCallback(({ at, ...followUp }) => api.post(`kiosks/${link}/back`, { followUp, waitedSeconds: Math.max(0, Math.round((Date.now() - at) / second)) }), [link]),
    isFresh,
  );
  useTold(link, answers.refused, asked.refused);
  return {
    waiting: answers.waiting + asked.waiting,
    refusedAnswers: answers.refused,
    refusedAsked: asked.refused,
    putAnswer: answers.put,
    putAsked: asked.put,
    tryAgain: () => Promise.all([answers.tryAgain(), asked.tryAgain()]),
    discard: () => {
      answers.discard();
      asked.discard();
    },
  };
};

export type KioskMail = ReturnType<typeof useKioskMail>;
