import type { Point } from '../../../common/layout';
import type { Block, Lane, Place } from './tree';

/** Where everything of a design is drawn, from top to bottom; plain numbers, so that it can be tested. */

export const sizes = { step: { width: 176, height: 46 }, gap: 34, beside: 26, pad: 16, label: 30, empty: 40, detour: 22, end: 30, margin: 14 };

export interface Frame {
  block: Block;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A gap that something can be put into. */
export interface Slot {
  place: Place;
  x: number;
  y: number;
  /** A lane with nothing in it. */
  isEmpty: boolean;
}

export interface Line {
  points: Point[];
  hasArrow: boolean;
}

export interface Picture {
  frames: Frame[];
  slots: Slot[];
  lines: Line[];
  /** Beginning and end. */
  ends: [Point, Point];
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

const sizeOf = (block: Block): Size => {
  if (block.kind === 'step') return sizes.step;
  const lanes = block.lanes.map(laneSize);
  const isAcross = block.kind === 'choice' || block.kind === 'parallel';
  const width = isAcross ? lanes.reduce((sum, lane) => sum + lane.width, 0) + Math.max(0, lanes.length - 1) * sizes.beside : Math.max(...lanes.map((lane) => lane.width)) + 2 * sizes.detour;
  const height = isAcross ? Math.max(...lanes.map((lane) => lane.height), sizes.empty) + 2 * sizes.gap : lanes.reduce((sum, lane) => sum + lane.height + sizes.gap, sizes.gap) + (block.kind === 'loop' ? sizes.label : 0);
  return { width: width + 2 * sizes.pad, height: height + sizes.label };
};

const laneSize = (lane: Lane): Size => {
  if (lane.length === 0) return { width: sizes.step.width, height: sizes.empty };
  const blocks = lane.map(sizeOf);
  return { width: Math.max(...blocks.map((block) => block.width), sizes.step.width), height: blocks.reduce((sum, block) => sum + block.height, 0) + (lane.length - 1) * sizes.gap };
};

export const pictureOf = (root: Lane): Picture => {
  const picture: Picture = { frames: [], slots: [], lines: [], ends: [{ x: 0, y: 0 }, { x: 0, y: 0 }], width: 0, height: 0 };
  const line = (points: Point[], hasArrow = false) => picture.lines.push({ points, hasArrow });

  /** Draws a lane around a middle from a height down. */
  const drawLane = (lane: Lane, owner: number | null, number: number, middle: number, top: number) => {
    if (lane.length === 0) {
      line([{ x: middle, y: top }, { x: middle, y: top + sizes.empty }]);
      picture.slots.push({ place: { owner, lane: number, at: 0 }, x: middle, y: top + sizes.empty / 2, isEmpty: true });
      return;
    }
    let y = top;
    lane.forEach((block, at) => {
      if (at > 0) {
        line([{ x: middle, y: y - sizes.gap }, { x: middle, y }], true);
        picture.slots.push({ place: { owner, lane: number, at }, x: middle, y: y - sizes.gap / 2 - 3, isEmpty: false });
      }
      y += drawBlock(block, middle, y) + sizes.gap;
    });
  };

  /** A gap before the first and behind the last of a lane. */
  const drawGap = (place: Place, x: number, y: number) => picture.slots.push({ place, x, y, isEmpty: false });

  const drawBlock = (block: Block, middle: number, top: number): number => {
    const size = sizeOf(block);
    const [left, bottom] = [middle - size.width / 2, top + size.height];
    picture.frames.push({ block, x: left, y: top, ...size });
    if (block.kind === 'step') return size.height;
    if (block.kind === 'choice' || block.kind === 'parallel') drawAcross(block, middle, top, bottom, left);
    else if (block.kind === 'optional') drawOptional(block, middle, top, bottom, size);
    else drawLoop(block, middle, top, bottom, size);
    return size.height;
  };

  const drawAcross = (block: Block, middle: number, top: number, bottom: number, left: number) => {
    const [fork, join] = [top + sizes.label, bottom - sizes.gap / 2];
    line([{ x: middle, y: top }, { x: middle, y: fork }]);
    line([{ x: middle, y: join }, { x: middle, y: bottom }]);
    let x = left + sizes.pad;
    block.lanes.forEach((lane, number) => {
      const size = laneSize(lane);
      const at = x + size.width / 2;
      const first = fork + sizes.gap;
      drawLane(lane, block.id, number, at, first);
      line([{ x: middle, y: fork }, { x: at, y: fork }, { x: at, y: first }], lane.length > 0);
      line([{ x: at, y: first + size.height }, { x: at, y: join }, { x: middle, y: join }]);
      if (lane.length > 0) {
        drawGap({ owner: block.id, lane: number, at: 0 }, at, fork + sizes.gap / 2 - 1);
        drawGap({ owner: block.id, lane: number, at: lane.length }, at, first + size.height + sizes.gap / 3);
      }
      x += size.width + sizes.beside;
    });
  };

  const drawOptional = (block: Block, middle: number, top: number, bottom: number, size: Size) => {
    const lane = block.lanes[0] ?? [];
    const first = top + sizes.label + sizes.gap;
    const end = first + laneSize(lane).height;
    const side = middle + size.width / 2 - sizes.pad;
    const [out, back] = [top + sizes.label + 6, bottom - sizes.gap / 2 + 2];
    line([{ x: middle, y: top }, { x: middle, y: first }], lane.length > 0);
    line([{ x: middle, y: end }, { x: middle, y: bottom }]);
    line([{ x: middle, y: out }, { x: side, y: out }, { x: side, y: back }, { x: middle, y: back }]);
    drawLane(lane, block.id, 0, middle, first);
    if (lane.length > 0) {
      drawGap({ owner: block.id, lane: 0, at: 0 }, middle, first - sizes.gap / 2 + 2);
      drawGap({ owner: block.id, lane: 0, at: lane.length }, middle, end + sizes.gap / 3 - 3);
    }
  };

  const drawLoop = (block: Block, middle: number, top: number, bottom: number, size: Size) => {
    const [body, back] = [block.lanes[0] ?? [], block.lanes[1] ?? []];
    const first = top + sizes.label + sizes.gap;
    const end = first + laneSize(body).height;
    const backFirst = end + sizes.gap + sizes.label;
    const backEnd = backFirst + laneSize(back).height;
    const [right, left] = [middle + size.width / 2 - sizes.pad, middle - size.width / 2 + sizes.pad];
    const [turn, leave] = [end + sizes.gap / 2, bottom - 5];
    line([{ x: middle, y: top }, { x: middle, y: first }], body.length > 0);
    // On: from the end of the body along the right side to the bottom.
    line([{ x: middle, y: end }, { x: middle, y: turn }, { x: right, y: turn }, { x: right, y: leave }, { x: middle, y: leave }, { x: middle, y: bottom }]);
    // Again: down through the way back, and along the left side up.
    line([{ x: middle, y: turn }, { x: middle, y: backFirst }], back.length > 0);
    line([{ x: middle, y: backEnd }, { x: middle, y: backEnd + sizes.gap / 2 }, { x: left, y: backEnd + sizes.gap / 2 }, { x: left, y: top + sizes.label + 6 }, { x: middle - 2, y: top + sizes.label + 6 }], true);
    drawLane(body, block.id, 0, middle, first);
    drawLane(back, block.id, 1, middle, backFirst);
    if (body.length > 0) {
      drawGap({ owner: block.id, lane: 0, at: 0 }, middle, first - sizes.gap / 2 + 3);
      drawGap({ owner: block.id, lane: 0, at: body.length }, middle, end + sizes.gap / 4);
    }
    if (back.length > 0) {
      drawGap({ owner: block.id, lane: 1, at: 0 }, middle, backFirst - sizes.gap / 2);
      drawGap({ owner: block.id, lane: 1, at: back.length }, middle, backEnd + sizes.gap / 4);
    }
  };

  const size = laneSize(root);
  const middle = sizes.margin + size.width / 2;
  const first = sizes.margin + sizes.end + sizes.gap;
  drawLane(root, null, 0, middle, first);
  const last = first + size.height;
  line([{ x: middle, y: sizes.margin + sizes.end }, { x: middle, y: first }], root.length > 0);
  line([{ x: middle, y: last }, { x: middle, y: last + sizes.gap }], true);
  if (root.length > 0) {
    drawGap({ owner: null, lane: 0, at: 0 }, middle, first - sizes.gap / 2 - 3);
    drawGap({ owner: null, lane: 0, at: root.length }, middle, last + sizes.gap / 2 - 3);
  }
  picture.ends = [{ x: middle, y: sizes.margin + sizes.end / 2 }, { x: middle, y: last + sizes.gap + sizes.end / 2 }];
  picture.width = size.width + 2 * sizes.margin;
  picture.height = last + sizes.gap + sizes.end + sizes.margin;
  return picture;
};
