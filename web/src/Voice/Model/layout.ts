import ELK from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import type { Path } from '../types';

export interface Box {
  code: string;
  width: number;
  height: number;
}

export type Positions = Record<string, { x: number; y: number }>;

let elk: InstanceType<typeof ELK> | undefined;

/** Places for boxes, from causes at the left to effects at the right; computed beside the page, in a worker. */
export const layOut = async (boxes: Box[], paths: Path[]): Promise<Positions> => {
  elk ??= new ELK({ workerUrl });
  const known = new Set(boxes.map((box) => box.code));
  const laidOut = await elk.layout({
    id: 'model',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.layered.spacing.nodeNodeBetweenLayers': '90',
      'elk.spacing.nodeNode': '36',
      'elk.spacing.componentComponent': '36',
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
    },
    children: boxes.map(({ code, width, height }) => ({ id: code, width, height })),
    edges: paths.filter(({ from, to }) => known.has(from) && known.has(to)).map(({ from, to }, index) => ({ id: String(index), sources: [from], targets: [to] })),
  });
  return Object.fromEntries((laidOut.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
};
