import type { DesignPart } from '../types';

/**
 * A design as it is drawn: lanes of blocks, each after the other. A step has no lanes; a choice and what runs in parallel have one a branch,
 * what may be left out has one, and a loop has two: what is done each time, and what is done between two times.
 */
export type BlockKind = 'step' | 'choice' | 'optional' | 'parallel' | 'loop';

export interface Block {
  id: number;
  kind: BlockKind;
  activity: string;
  lanes: Lane[];
}

export type Lane = Block[];

/** Where something is or goes: in which lane of which block (null: the design itself), before which place. */
export interface Place {
  owner: number | null;
  lane: number;
  at: number;
}

export const wraps = ['optional', 'choice', 'parallel', 'loop'] as const;
export type WrapKind = (typeof wraps)[number];

let lastId = 0;

export const newStep = (activity = ''): Block => ({ id: ++lastId, kind: 'step', activity, lanes: [] });

const newBlock = (kind: WrapKind, first: Lane): Block => ({ id: ++lastId, kind, activity: '', lanes: kind === 'optional' ? [first] : [first, []] });

/** Lanes of a design that the server has. */
export const laneOf = (part: DesignPart): Lane => (part.kind === 'sequence' ? (part.parts ?? []).flatMap(laneOf) : [blockOf(part)]);

const blockOf = (part: DesignPart): Block => {
  if (part.kind === 'step' || part.kind === 'sequence') return newStep(part.activity ?? '');
  const lanes = (part.parts ?? []).map(laneOf);
  return { id: ++lastId, kind: part.kind, activity: '', lanes: part.kind === 'loop' && lanes.length < 2 ? [...lanes, []] : lanes };
};

/** What the server is sent. */
export const partOf = (lane: Lane): DesignPart => ({ kind: 'sequence', parts: lane.map(partOfBlock) });

const partOfBlock = ({ kind, activity, lanes }: Block): DesignPart => {
  if (kind === 'step') return { kind, activity };
  return { kind, parts: (kind === 'loop' && lanes[1]?.length === 0 ? lanes.slice(0, 1) : lanes).map(partOf) };
};

/** All blocks in the order in which they are read, those inside after the one that they are in. */
export const blocksOf = (lane: Lane): Block[] => lane.flatMap((block) => [block, ...block.lanes.flatMap(blocksOf)]);

export const findBlock = (root: Lane, id: number | null): Block | undefined => (id === null ? undefined : blocksOf(root).find((block) => block.id === id));

export const placeOf = (root: Lane, id: number): Place | undefined => {
  const look = (lane: Lane, owner: number | null, number: number): Place | undefined => {
    const at = lane.findIndex((block) => block.id === id);
    if (at >= 0) return { owner, lane: number, at };
    for (const block of lane) {
      for (const [index, inner] of block.lanes.entries()) {
        const found = look(inner, block.id, index);
        if (found) return found;
      }
    }
    return undefined;
  };
  return look(root, null, 0);
};

const changed = (root: Lane, { owner, lane }: Pick<Place, 'owner' | 'lane'>, change: (lane: Lane) => Lane): Lane => {
  if (owner === null) return change(root);
  return root.map((block) => ({ ...block, lanes: block.lanes.map((inner, at) => (block.id === owner && at === lane ? change(inner) : changed(inner, { owner, lane }, change))) }));
};

const replaced = (root: Lane, id: number, by: (block: Block) => Lane): Lane => {
  const place = placeOf(root, id);
  return place ? changed(root, place, (lane) => lane.flatMap((block) => (block.id === id ? by(block) : [block]))) : root;
};

export const insert = (root: Lane, { owner, lane, at }: Place, ...blocks: Block[]): Lane => changed(root, { owner, lane }, (before) => [...before.slice(0, at), ...blocks, ...before.slice(at)]);

export const remove = (root: Lane, id: number): Lane => replaced(root, id, () => []);

export const rename = (root: Lane, id: number, activity: string): Lane => replaced(root, id, (block) => [{ ...block, activity }]);

/** Puts a block into a new one of that kind, with a branch beside it to be filled. */
export const wrap = (root: Lane, id: number, kind: WrapKind): Lane => replaced(root, id, (block) => [newBlock(kind, [block])]);

/** Takes a block away and leaves what is in it, lane after lane. */
export const dissolve = (root: Lane, id: number): Lane => replaced(root, id, ({ kind, lanes, ...block }) => (kind === 'step' ? [{ ...block, kind, lanes }] : lanes.flat()));

/** Another kind of block around the same; what has fewer lanes gets them one after the other. */
export const turnInto = (root: Lane, id: number, kind: WrapKind): Lane =>
  replaced(root, id, (block) => {
    const lanes = kind === 'optional' ? [block.lanes.flat()] : kind === 'loop' ? [block.lanes[0] ?? [], block.lanes.slice(1).flat()] : block.lanes.length < 2 ? [...block.lanes, []] : block.lanes;
    return [{ ...block, kind, lanes }];
  });

export const hasBranches = (block: Block) => block.kind === 'choice' || block.kind === 'parallel';

export const addBranch = (root: Lane, id: number): Lane => replaced(root, id, (block) => [{ ...block, lanes: [...block.lanes, []] }]);

export const removeBranch = (root: Lane, id: number, lane: number): Lane => replaced(root, id, (block) => [{ ...block, lanes: block.lanes.filter((_, at) => at !== lane) }]);

/** Takes a block to another place; nothing goes into itself. */
export const moveTo = (root: Lane, id: number, place: Place): Lane => {
  const [block, from] = [findBlock(root, id), placeOf(root, id)];
  if (!block || !from) return root;
  if (place.owner !== null && blocksOf([block]).some((inner) => inner.id === place.owner)) return root;
  // Behind where it was, all move up by one.
  const at = place.owner === from.owner && place.lane === from.lane && place.at > from.at ? place.at - 1 : place.at;
  return insert(remove(root, id), { ...place, at }, block);
};

export type Step = 'earlier' | 'later' | 'left' | 'right';

/**
 * One step by keyboard. Earlier and later: past a step, into a block, out of one at its end; left and right: into the neighbouring branch.
 * So every place can be reached.
 */
export const moveBy = (root: Lane, id: number, step: Step): Lane => {
  const place = placeOf(root, id);
  if (!place) return root;
  const owner = findBlock(root, place.owner);
  if (step === 'left' || step === 'right') {
    const lane = place.lane + (step === 'left' ? -1 : 1);
    const target = owner?.lanes[lane];
    return owner && target ? moveTo(root, id, { owner: owner.id, lane, at: Math.min(place.at, target.length) }) : root;
  }
  const lane = owner ? (owner.lanes[place.lane] as Lane) : root;
  const next = lane[place.at + (step === 'earlier' ? -1 : 1)];
  if (next) {
    const inside = next.lanes[step === 'earlier' ? next.lanes.length - 1 : 0];
    if (inside) return moveTo(root, id, { owner: next.id, lane: step === 'earlier' ? next.lanes.length - 1 : 0, at: step === 'earlier' ? inside.length : 0 });
    return moveTo(root, id, { ...place, at: place.at + (step === 'earlier' ? -1 : 2) });
  }
  const out = owner && placeOf(root, owner.id);
  return out ? moveTo(root, id, { ...out, at: out.at + (step === 'earlier' ? 0 : 1) }) : root;
};

/** Steps without a name, and blocks with nothing in them: what the server would refuse, or nobody can mean. */
export const unfinished = (root: Lane): Block[] =>
  blocksOf(root).filter((block) => (block.kind === 'step' ? block.activity.trim() === '' : block.lanes.every((lane) => lane.length === 0) || (block.kind === 'loop' && block.lanes[0]?.length === 0)));

/** The names of all steps, each once. */
export const activitiesOf = (root: Lane): string[] => [...new Set(blocksOf(root).flatMap((block) => (block.kind === 'step' && block.activity ? [block.activity] : [])))];
