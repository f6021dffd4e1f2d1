import { findBlock, type Lane } from './tree';

/** A design while it is drawn: what it is, what is selected, and what it was before, to go back to. */
export interface EditState {
  lanes: Lane;
  selected: number | null;
  past: Lane[];
  future: Lane[];
  /** Whose name is being typed: letters are undone as one. */
  typing: number | null;
}

export type Edit = { type: 'set'; lanes: Lane; select: number | null } | { type: 'select'; select: number | null } | { type: 'undo' } | { type: 'redo' };

const mostSteps = 100;

export const beginEditing = (lanes: Lane): EditState => ({ lanes, selected: null, past: [], future: [], typing: null });

/** Only names differ. */
const isRenamed = (before: Lane, after: Lane) => {
  const shape = (lane: Lane): string => lane.map(({ id, kind, lanes }) => `${id}${kind}(${lanes.map(shape).join('|')})`).join(',');
  return shape(before) === shape(after);
};

export const editDesign = (state: EditState, edit: Edit): EditState => {
  const { lanes, selected, past, future } = state;
  const kept = (next: Lane) => (selected !== null && findBlock(next, selected) ? selected : null);
  switch (edit.type) {
    case 'select':
      return { ...state, selected: edit.select, typing: null };
    case 'set': {
      if (edit.lanes === lanes) return { ...state, selected: edit.select };
      const typing = edit.select === selected && isRenamed(lanes, edit.lanes) ? selected : null;
      const goesOn = typing !== null && typing === state.typing;
      return { lanes: edit.lanes, selected: edit.select, past: goesOn ? past : [...past, lanes].slice(-mostSteps), future: [], typing };
    }
    case 'undo': {
      const before = past.at(-1);
      return before ? { lanes: before, selected: kept(before), past: past.slice(0, -1), future: [lanes, ...future], typing: null } : state;
    }
    case 'redo': {
      const [next, ...rest] = future;
      return next ? { lanes: next, selected: kept(next), past: [...past, lanes], future: rest, typing: null } : state;
    }
  }
};
