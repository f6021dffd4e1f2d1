import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  Background,
  BaseEdge,
  Controls,
  EdgeLabelRenderer,
  Handle,
  MarkerType,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  useStore,
  type Edge,
  type EdgeProps,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useTranslation } from 'react-i18next';
import { labelPlace, layOut, pathId, roundedPath, type Layout, type Point } from '../../common/layout';
import { useTheme } from '../../common/theme';
import { Dots } from './Dots';
import type { Paint, Painted, Tone } from './painted';
import type { Motion } from './Replay';
import { firstView } from './firstView';
import { beginning, ending, type Shown } from './shown';

const tallest = 1100;
const box = { width: 172, height: 58 };
const dot = { width: 72, height: 30 };

type ActivityNode = Node<{ name: string; isEnd: boolean; painted: Painted }, 'activity'>;

type WayEdge = Edge<{ way: Point[] | undefined; painted: Painted; open: (() => void) | null }, 'way'>;

interface Props {
  shown: Shown;
  paint: Paint;
  label: string;
  onOpen?: (from: string, to: string) => void;
  /** Cases to be seen moving. */
  motion?: Motion | null;
}

/** The map: what is done as boxes, darker the more often; what follows as arrows, thicker the more often or the longer. */
export const MapPicture = (props: Props) => (
  <ReactFlowProvider>
    <Flow {...props} />
  </ReactFlowProvider>
);

const Flow = ({ shown, paint, label, onOpen, motion }: Props) => {
  const { t } = useTranslation();
  const { isDark } = useTheme();
  const flow = useReactFlow();
  const size = useStore((state) => `${state.width} ${state.height}`);
  const [layout, setLayout] = useState<Layout | null>(null);

  // Names of activities have blanks in them, ids of ways part their ends by one: the picture knows activities by number.
  const codes = useMemo(() => new Map([beginning, ...shown.activities.map(({ name }) => name), ending].map((name, at) => [name, String(at)])), [shown]);
  const codeOf = useCallback((name: string) => codes.get(name) ?? '', [codes]);
  // Two maps beside each other tell nothing of where cases begin and end.
  const hasEnds = shown.edges.some(({ edge }) => edge === null);
  const ends = (code: string) => (hasEnds ? [{ code: codeOf(code), ...dot }] : []);
  const shape = JSON.stringify({
    boxes: [...ends(beginning), ...shown.activities.map(({ name }) => ({ code: codeOf(name), ...box })), ...ends(ending)],
    ways: shown.edges.map(({ from, to }) => ({ from: codeOf(from), to: codeOf(to) })),
  });
  useEffect(() => {
    let stale = false;
    const { boxes, ways } = JSON.parse(shape) as { boxes: Parameters<typeof layOut>[0]; ways: Parameters<typeof layOut>[1] };
    void layOut(boxes, ways, 'DOWN', true).then((found) => !stale && setLayout(found));
    return () => {
      stale = true;
    };
  }, [shape]);
  useEffect(() => {
    const [width = 0, height = 0] = size.split(' ').map(Number);
    if (!layout || width === 0 || height === 0) return;
    const frame = requestAnimationFrame(() => void flow.setViewport(firstView(layout, startOf(layout), { width, height })));
    return () => cancelAnimationFrame(frame);
  }, [layout, size, flow]);

  const nodes = useMemo<ActivityNode[]>(() => {
    if (!layout) return [];
    const end = (code: string, name: string): ActivityNode => ({
      id: codeOf(code),
      type: 'activity',
      position: layout.places[codeOf(code)] ?? { x: 0, y: 0 },
      ...dot,
      data: { name, isEnd: true, painted: { label: '', weight: 0 } },
    });
    return [
      ...(hasEnds ? [end(beginning, t('Processes.beginning'))] : []),
      ...shown.activities.map(({ name }): ActivityNode => {
        const painted = paint.onActivity(name);
        return {
          id: codeOf(name),
          type: 'activity',
          position: layout.places[codeOf(name)] ?? { x: 0, y: 0 },
          ...box,
          data: { name, isEnd: false, painted },
          ariaLabel: `${name}: ${painted.label}`,
        };
      }),
      ...(hasEnds ? [end(ending, t('Processes.ending'))] : []),
    ];
  }, [layout, shown, paint, hasEnds, codeOf, t]);

  const edges = useMemo<WayEdge[]>(() => {
    return shown.edges.map((one) => {
      const painted = paint.onEdge(one);
      const ends = { from: codeOf(one.from), to: codeOf(one.to) };
      return {
        id: pathId(ends),
        type: 'way',
        source: ends.from,
        target: ends.to,
        data: { way: layout?.ways[pathId(ends)], painted, open: one.edge && onOpen ? () => onOpen(one.from, one.to) : null },
        markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16, markerUnits: 'userSpaceOnUse' },
        focusable: one.edge != null && onOpen != null,
        ariaLabel: `${one.from === beginning ? t('Processes.beginning') : one.from} → ${one.to === ending ? t('Processes.ending') : one.to} ${painted.label}`,
      };
    });
  }, [shown, paint, layout, codeOf, t, onOpen]);

  const words = useMemo(
    () => ({
      'controls.ariaLabel': t('Voice.model.controls'),
      'controls.zoomIn.ariaLabel': t('Voice.model.zoomIn'),
      'controls.zoomOut.ariaLabel': t('Voice.model.zoomOut'),
      'controls.fitView.ariaLabel': t('Voice.model.fit'),
    }),
    [t],
  );
  return (
    <div className="process-map" role="group" aria-label={label} style={{ height: layout ? Math.max(320, Math.min(tallest, layout.height + 60)) : 320 }}>
      <ReactFlow<ActivityNode, WayEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        colorMode={isDark ? 'dark' : 'light'}
        nodesConnectable={false}
        nodesDraggable={false}
        nodesFocusable={false}
        deleteKeyCode={null}
        onEdgeClick={(_, { data }) => data?.open?.()}
        ariaLabelConfig={words}
        minZoom={0.1}
        maxZoom={1.8}
        zoomOnScroll={false}
        preventScrolling={false}
      >
        <Background gap={22} />
        <Controls showInteractive={false} />
        {motion && layout && <Dots motion={motion} layout={layout} codeOf={codeOf} />}
      </ReactFlow>
    </div>
  );
};

/** The middle of the topmost box: where cases begin. */
const startOf = ({ places }: Layout) => {
  const top = Object.values(places).reduce((one, other) => (other.y < one.y ? other : one), { x: 0, y: Infinity });
  return top.x + box.width / 2;
};

const ActivityBox = ({ data: { name, isEnd, painted } }: NodeProps<ActivityNode>) => (
  <div className={isEnd ? 'activity-end' : `activity-box${painted.tone ? ` is-${painted.tone}` : ''}`} style={{ '--weight': `${Math.round(8 + painted.weight * 62)}%` } as React.CSSProperties} title={name}>
    <Handle type="target" position={Position.Top} isConnectable={false} />
    <div className="activity-name">{name}</div>
    {painted.label && <div className="activity-count">{painted.label}</div>}
    <Handle type="source" position={Position.Bottom} isConnectable={false} />
  </div>
);

const strokes: Record<Tone, string> = { off: 'var(--seal)', more: 'var(--amber)', less: 'var(--pine)' };

const Way = ({ id, data, markerEnd, sourceX, sourceY, targetX, targetY }: EdgeProps<WayEdge>) => {
  const way = data?.way ?? [{ x: sourceX, y: sourceY }, { x: targetX, y: targetY }];
  const at = labelPlace(way);
  const { label, weight, tone } = data?.painted ?? { label: '', weight: 0 };
  return (
    <>
      <BaseEdge id={id} path={roundedPath(way)} markerEnd={markerEnd} interactionWidth={18} style={{ strokeWidth: 1.2 + weight * 5, cursor: data?.open ? 'pointer' : undefined, ...(tone ? { stroke: strokes[tone] } : {}) }} />
      {label && (
        <EdgeLabelRenderer>
          <div className={tone ? `way-label is-${tone}` : 'way-label'} style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}>
            {data?.open ? (
              <button type="button" onClick={data.open}>
                {label}
              </button>
            ) : (
              label
            )}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
};

const edgeTypes = { way: Way };

const nodeTypes = { activity: ActivityBox };
