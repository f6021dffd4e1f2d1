import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';

/** Something that leads from one box to another. */
export interface Path {
  from: string;
  to: string;
}

export interface Box {
  code: string;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Layout {
  places: Record<string, Point>;
  /** The way of each path around the boxes, in the order of the paths. */
  ways: Record<string, Point[]>;
  width: number;
  height: number;
}

export type Direction = 'RIGHT' | 'DOWN';

export const pathId = ({ from, to }: Path) => `${from} ${to}`;

let elk: InstanceType<typeof ELK> | undefined;

/** Places for boxes, from causes to effects, and ways between them; computed beside the page, in a worker. */
export const layOut = async (boxes: Box[], paths: Path[], direction: Direction, hasLabels = false): Promise<Layout> => {
  elk ??= new ELK({ workerUrl });
  const known = new Set(boxes.map((box) => box.code));
  const graph: ElkNode = {
    id: 'model',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': direction,
      'elk.edgeRouting': 'ORTHOGONAL',
      'elk.layered.spacing.nodeNodeBetweenLayers': '44',
      // The last stretch of a path is where its label stands.
      'elk.layered.spacing.edgeNodeBetweenLayers': hasLabels ? '46' : '20',
      'elk.spacing.nodeNode': '32',
      'elk.spacing.edgeNode': '18',
      'elk.spacing.edgeEdge': '12',
      'elk.layered.thoroughness': '30',
    },
    children: boxes.map(({ code, width, height }) => ({ id: code, width, height })),
    edges: paths.filter(({ from, to }) => known.has(from) && known.has(to)).map((path) => ({ id: pathId(path), sources: [path.from], targets: [path.to] })),
  };
  const laidOut: ElkNode = await elk.layout(graph);
  const edges: ElkExtendedEdge[] = laidOut.edges ?? [];
  return {
    places: Object.fromEntries((laidOut.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }])),
    ways: Object.fromEntries(
      edges.map(({ id, sections }) => [id, (sections ?? []).flatMap(({ startPoint, bendPoints, endPoint }) => [startPoint, ...(bendPoints ?? []), endPoint])]),
    ),
    width: laidOut.width ?? 0,
    height: laidOut.height ?? 0,
  };
};

/** A way as an SVG path, its corners rounded. */
export const roundedPath = (points: Point[], radius = 8): string => {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = [`M ${first.x} ${first.y}`];
  rest.forEach((point, at) => {
    const before = points[at] as Point;
    const after = rest[at + 1];
    if (!after) return parts.push(`L ${point.x} ${point.y}`);
    const into = towards(point, before, radius);
    const out = towards(point, after, radius);
    return parts.push(`L ${into.x} ${into.y} Q ${point.x} ${point.y} ${out.x} ${out.y}`);
  });
  return parts.join(' ');
};

const towards = (from: Point, to: Point, distance: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(distance, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
};

/** Where a label does not lie on another path: in the middle of the last stretch, which is the path's own. */
export const labelPlace = (points: Point[]): Point => {
  const [before, last] = [points.at(-2), points.at(-1)];
  return before && last ? { x: (before.x + last.x) / 2, y: (before.y + last.y) / 2 } : (last ?? { x: 0, y: 0 });
};
