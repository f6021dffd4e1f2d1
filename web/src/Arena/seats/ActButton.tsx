import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useAct, useCan, useMe } from '../live/Arena';
import type { Order } from '../live/types';

interface Props {
  order: Order;
  children: ReactNode;
  primary?: boolean;
  danger?: boolean;
  /** Waits for the person to be free; what only changes papers does not. */
  isWork?: boolean;
  disabled?: boolean;
  onDone?: () => void;
  label?: string;
}

/** Something to do: pressed once, it is under way until it was answered. */
export const ActButton = ({ order, children, primary, danger, isWork, disabled, onDone, label }: Props) => {
  const { act, busy } = useAct();
  const can = useCan();
  const me = useMe();
  return (
    <Button
      className="act"
      type={primary ? 'primary' : 'default'}
      danger={danger}
      loading={busy !== null}
      disabled={(disabled ?? false) || !can(order.kind) || ((isWork ?? false) && me.isBusy)}
      aria-label={label}
      onClick={() => void act(order).then((done) => done && onDone?.())}
    >
      {children}
    </Button>
  );
};
