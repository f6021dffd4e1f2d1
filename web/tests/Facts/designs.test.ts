import { describe, expect, it } from 'vitest';
import { beginEditing, editDesign } from '../../src/Facts/Processes/Designs/editing';
import { fittingDesigns } from '../../src/Facts/Processes/Designs/fitting';
import { pictureOf, sizes } from '../../src/Facts/Processes/Designs/picture';
import { addBranch, blocksOf, dissolve, insert, laneOf, moveBy, moveTo, newStep, partOf, placeOf, remove, removeBranch, rename, turnInto, unfinished, wrap, type Lane, type Step } from '../../src/Facts/Processes/Designs/tree';
import { deviatingOf, marksOf } from '../../src/Facts/Processes/deviations';
import type { Conformance, DesignPart } from '../../src/Facts/Processes/types';

const step = (activity: string): DesignPart => ({ kind: 'step', activity });

const inTurn = (...parts: DesignPart[]): DesignPart => ({ kind: 'sequence', parts });

/** A, one of B and C, D repeated by way of E. */
const design = inTurn(step('A'), { kind: 'choice', parts: [step('B'), step('C')] }, { kind: 'loop', parts: [step('D'), step('E')] });

const said = (lane: Lane): string =>
  lane.map(({ kind, activity, lanes }) => (kind === 'step' ? activity || '_' : `${kind}(${lanes.map(said).join('|')})`)).join(' ');

const idOf = (lane: Lane, name: string) => blocksOf(lane).find(({ activity, kind }) => activity === name || kind === name)?.id ?? 0;

const moved = (lane: Lane, name: string, ...steps: Step[]) => said(steps.reduce((now, one) => moveBy(now, idOf(lane, name), one), lane));

describe('designs proposed for a log', () => {
  it('are those of whose steps it has half, the closest first', () => {
    const card = (name: string, ...activities: string[]) => ({ id: name, name, revision: 1, changedAt: '', changedBy: '', activities });
    const log = new Set(['A', 'B', 'C']);
    const found = fittingDesigns([card('half', 'A', 'X'), card('foreign', 'X', 'Y', 'A'), card('empty'), card('whole', 'A', 'B')], log);
    expect(found.map(({ design, known }) => [design.name, known])).toEqual([
      ['whole', 2],
      ['half', 1],
    ]);
  });
});

describe('a design as lanes of blocks', () => {
  it('goes to the server and comes back as the same process', () => {
    const lane = laneOf(design);
    expect(said(lane)).toBe('A choice(B|C) loop(D|E)');
    expect(said(laneOf(partOf(lane)))).toBe(said(lane));
    expect(partOf(laneOf({ kind: 'loop', parts: [step('D')] }))).toEqual(inTurn({ kind: 'loop', parts: [inTurn(step('D'))] }));
  });

  it('has things put in, taken out and named anywhere', () => {
    const lane = laneOf(design);
    const choice = idOf(lane, 'choice');
    expect(said(insert(lane, { owner: choice, lane: 1, at: 1 }, newStep('X')))).toBe('A choice(B|C X) loop(D|E)');
    expect(said(remove(lane, idOf(lane, 'B')))).toBe('A choice(|C) loop(D|E)');
    expect(said(rename(lane, idOf(lane, 'E'), 'Y'))).toBe('A choice(B|C) loop(D|Y)');
    expect(said(removeBranch(addBranch(lane, choice), choice, 0))).toBe('A choice(C|) loop(D|E)');
    expect(said(lane)).toBe('A choice(B|C) loop(D|E)');
  });

  it('wraps a block and gives it back when the frame goes', () => {
    const lane = laneOf(design);
    const wrapped = wrap(lane, idOf(lane, 'A'), 'parallel');
    expect(said(wrapped)).toBe('parallel(A|) choice(B|C) loop(D|E)');
    expect(said(dissolve(wrapped, idOf(wrapped, 'parallel')))).toBe(said(lane));
    expect(said(dissolve(lane, idOf(lane, 'A')))).toBe(said(lane));
    expect(said(turnInto(lane, idOf(lane, 'choice'), 'optional'))).toBe('A optional(B C) loop(D|E)');
    expect(said(turnInto(lane, idOf(lane, 'choice'), 'loop'))).toBe('A loop(B|C) loop(D|E)');
  });

  it('moves by steps to every place: past steps, into blocks, out of them and across branches', () => {
    const lane = laneOf(design);
    expect(moved(lane, 'A', 'later')).toBe('choice(A B|C) loop(D|E)');
    expect(moved(lane, 'A', 'later', 'later')).toBe('choice(B A|C) loop(D|E)');
    expect(moved(lane, 'A', 'later', 'later', 'later')).toBe('choice(B|C) A loop(D|E)');
    expect(moved(lane, 'A', 'later', 'right')).toBe('choice(B|A C) loop(D|E)');
    expect(moved(lane, 'E', 'left')).toBe('A choice(B|C) loop(E D|)');
    expect(moved(lane, 'D', 'earlier')).toBe('A choice(B|C) D loop(|E)');
    expect(moved(lane, 'A', 'earlier')).toBe(said(lane));
  });

  it('drops a block where it is let go, and never into itself', () => {
    const lane = laneOf(design);
    const [a, choice] = [idOf(lane, 'A'), idOf(lane, 'choice')];
    expect(said(moveTo(lane, a, { owner: null, lane: 0, at: 3 }))).toBe('choice(B|C) loop(D|E) A');
    expect(said(moveTo(lane, choice, { owner: null, lane: 0, at: 0 }))).toBe('choice(B|C) A loop(D|E)');
    expect(said(moveTo(lane, choice, { owner: choice, lane: 0, at: 0 }))).toBe(said(lane));
    expect(placeOf(lane, idOf(lane, 'C'))).toEqual({ owner: choice, lane: 1, at: 0 });
  });

  it('tells what is not finished', () => {
    const lane = laneOf(design);
    expect(unfinished(lane)).toEqual([]);
    expect(unfinished(rename(lane, idOf(lane, 'B'), ' '))).toHaveLength(1);
    expect(unfinished(remove(lane, idOf(lane, 'D')))).toHaveLength(1);
    expect(unfinished(remove(lane, idOf(lane, 'E')))).toEqual([]);
  });
});

describe('a design while it is drawn', () => {
  it('goes back and forth, a name typed as one step', () => {
    const lane = laneOf(inTurn(step('A')));
    const id = lane[0]?.id ?? 0;
    let state = editDesign(beginEditing(lane), { type: 'select', select: id });
    for (const name of ['AB', 'ABC']) state = editDesign(state, { type: 'set', lanes: rename(state.lanes, id, name), select: id });
    state = editDesign(state, { type: 'set', lanes: wrap(state.lanes, id, 'optional'), select: id });
    expect(said(state.lanes)).toBe('optional(ABC)');
    state = editDesign(state, { type: 'undo' });
    expect(said(state.lanes)).toBe('ABC');
    state = editDesign(state, { type: 'undo' });
    expect([said(state.lanes), state.selected]).toEqual(['A', id]);
    state = editDesign(editDesign(state, { type: 'redo' }), { type: 'redo' });
    expect(said(state.lanes)).toBe('optional(ABC)');
    expect(editDesign(state, { type: 'redo' })).toBe(state);
  });
});

describe('the picture of a design', () => {
  const picture = pictureOf(laneOf(design));

  it('keeps boxes apart, and what is inside a block inside its frame', () => {
    const steps = picture.frames.filter(({ block }) => block.kind === 'step');
    for (const one of steps) {
      for (const other of steps) {
        const apart = one === other || one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;
        expect(apart, `${one.block.activity} ${other.block.activity}`).toBe(true);
      }
    }
    for (const frame of picture.frames) {
      for (const inner of picture.frames.filter(({ block }) => frame.block.lanes.some((lane) => lane.includes(block)))) {
        expect(inner.x >= frame.x && inner.y >= frame.y && inner.x + inner.width <= frame.x + frame.width && inner.y + inner.height <= frame.y + frame.height).toBe(true);
      }
    }
    expect(Math.max(...picture.frames.map(({ x, width }) => x + width))).toBeLessThanOrEqual(picture.width);
    expect(picture.ends[1].y + sizes.end / 2).toBeLessThanOrEqual(picture.height);
  });

  it('has a gap before, between and behind all that is there, once each', () => {
    const places = picture.slots.map(({ place }) => JSON.stringify(place));
    expect(new Set(places).size).toBe(places.length);
    // The design itself has three blocks, the choice and the loop four lanes of one.
    expect(places).toHaveLength(4 + 4 * 2);
    expect(pictureOf([]).slots).toHaveLength(1);
  });
});

describe('a log beside a design', () => {
  const found = {
    deviations: [
      { kind: 'inserted', activity: 'X', after: 'A', cases: 5 },
      { kind: 'inserted', activity: 'Y', after: 'A', cases: 2 },
      { kind: 'skipped', activity: 'B', after: 'A', cases: 3 },
    ],
    activities: [
      { activity: 'X', inserted: 5, skipped: 0 },
      { activity: 'B', inserted: 0, skipped: 3 },
      { activity: 'Never', inserted: 0, skipped: 9 },
    ],
    edges: [
      { from: 'A', to: 'X', cases: 5 },
      { from: 'B', to: null, cases: 1 },
    ],
  } as unknown as Conformance;

  it('marks steps that are left out and what is done behind them', () => {
    const marks = marksOf(found, { skipped: (cases) => `-${cases}`, inserted: (activity, cases) => `+${activity} ${cases}`, more: (count) => `${count} more` });
    expect([...marks.onSteps]).toEqual([['B', '-3'], ['Never', '-9']]);
    expect([...marks.behind]).toEqual([['A', '+X 5 1 more']]);
  });

  it('marks the map, and names what nobody ever does', () => {
    const deviating = deviatingOf(found, { activities: [{ name: 'A' }, { name: 'B' }, { name: 'X' }] as never });
    expect([deviating.onEdge('A', 'X'), deviating.onEdge('B', null), deviating.onEdge('A', 'B')]).toEqual([5, 1, 0]);
    expect(deviating.onActivity('X')).toMatchObject({ inserted: 5 });
    expect(deviating.missing).toEqual(['Never']);
  });
});
