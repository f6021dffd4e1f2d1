import { isOpen } from '../../live/game';
import type { CaseView } from '../../live/types';

/** Open cases of the same service that came before: they may be the same fault, seen from another place. */
export const twinsOf = (one: CaseView, cases: readonly CaseView[]) => cases.filter((other) => other.case < one.case && other.service === one.service && isOpen(other));
