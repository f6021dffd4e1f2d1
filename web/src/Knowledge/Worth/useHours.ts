import { nothing } from '../../common/format';
import { useWorkingTime } from '../../Desk/useWorkingTime';

/** Working time, or a dash where there was nothing to take a median of. */
export const useHours = () => {
  const time = useWorkingTime();
  return (seconds: number | null | undefined) => (seconds == null ? nothing : time(seconds));
};
