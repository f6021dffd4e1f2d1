import { useFaultWords } from './context';
import type { Fault } from '../definition/wrong';

/** What is wrong at a place, beside it. */
export const Wrong = ({ faults }: { faults: Fault[] }) => {
  const words = useFaultWords();
  if (faults.length === 0) return null;
  return (
    <div className="wrong" role="note">
      {faults.map((fault) => words(fault.what)).join(' ')}
    </div>
  );
};
