import { useState } from 'react';
import { remember, remembered } from '../../common/remember';

const key = 'arena.hints';

/** Whether the coach speaks; whoever turned it off on this device is left alone in the next game too. */
export const useHints = () => {
  const [isOn, setOn] = useState(() => remembered(key) !== 'off');
  const turn = (next: boolean) => {
    remember(key, next ? 'on' : 'off');
    setOn(next);
  };
  return { isOn, turn };
};
