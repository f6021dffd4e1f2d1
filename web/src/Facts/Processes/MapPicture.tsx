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
import { useFormats } from '../../common/useFormats';
import { sayLong } from './say';
import { beginning, ending, measureOf, type Shown, type ShownEdge } from './shown';
import type { MapActivity, MapMeasure } from './types';

const tallest = 1100;
const box = { width: 172, height: 58 };
const dot = { width: 72, height: 30 };

type ActivityNode = Node<{ name: string; count: string; weight: number; activity: MapActivity | null }, 'activity'>;

type WayEdge = Edge<{ way: Point[] | undefined; label: string; weight: number; open: (() => void) | null }, 'way'>;

interface Props {
  shown: Shown;
  measure: MapMeasure;
  onOpen: (from: string, to: string) => void;
}

/** The map: what is done as boxes, darker the more often; what follows as arrows, thicker the more often or the longer. */
export const MapPicture = (props: Props) => (
  <ReactFlowProvider>
    <Flow {...props} />
  </ReactFlowProvider>
);

const Flow = ({ shown, measure, onOpen }: Props) => {
  const { t } = useTranslation();
  const f = useFormats();
  const { isDark } = useTheme();
  const flow = useReactFlow();
  const size = useStore((state) => `${state.width} ${state.height}`);
  const [layout, setLayout] = useState<Layout | null>(null);

  // Names of activities have blanks in them, ids of ways part their ends by one: the picture knows activities by number.
  const codes = useMemo(() => new Map([beginning, ...shown.activities.map(({ name }) => name), ending].map((name, at) => [name, String(at)])), [shown]);
  const codeOf = useCallback((name: string) => codes.get(name) ?? '', [codes]);
  const shape = JSON.stringify({
    boxes: [{ code: codeOf(beginning), ...dot }, ...shown.activities.map(({ name }) => ({ code: codeOf(name), ...box })), { code: codeOf(ending), ...dot }],
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
    const frame = requestAnimationFrame(() => void flow.fitView({ padding: 0.05, maxZoom: 1 }));
    return () => cancelAnimationFrame(frame);
  }, [layout, size, flow]);

  const nodes = useMemo<ActivityNode[]>(() => {
    if (!layout) return [];
    const most = Math.max(...shown.activities.map(({ count }) => count), 1);
    const end = (code: string, name: string): ActivityNode => ({
      id: codeOf(code),
      type: 'activity',
      position: layout.places[codeOf(code)] ?? { x: 0, y: 0 },
      ...dot,
      data: { name, count: '', weight: 0, activity: null },
    });
    return [
      end(beginning, t('Processes.beginning')),
      ...shown.activities.map((activity): ActivityNode => ({
        id: codeOf(activity.name),
        type: 'activity',
        position: layout.places[codeOf(activity.name)] ?? { x: 0, y: 0 },
        ...box,
        data: { name: activity.name, count: f.number(activity.count), weight: activity.count / most, activity },
        ariaLabel: `${activity.name}: ${f.number(activity.count)}`,
      })),
      end(ending, t('Processes.ending')),
    ];
  }, [layout, shown, codeOf, f, t]);

  const edges = useMemo<WayEdge[]>(() => {
    const valueOf = (one: ShownEdge) => (one.edge ? measureOf(one.edge, measure) : measure === 'count' ? one.count : null);
    const most = Math.max(...shown.edges.map((one) => valueOf(one) ?? 0), 1e-9);
    return shown.edges.map((one) => {
      const value = valueOf(one);
      const label = value == null ? '' : measure === 'count' ? f.number(value) : sayLong(f, value, (days) => t('Processes.days', { days }));
      const ends = { from: codeOf(one.from), to: codeOf(one.to) };
      return {
        id: pathId(ends),
        type: 'way',
        source: ends.from,
        target: ends.to,
        data: { way: layout?.ways[pathId(ends)], label, weight: (value ?? 0) / most, open: one.edge ? () => onOpen(one.from, one.to) : null },
        markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16, markerUnits: 'userSpaceOnUse' },
        focusable: one.edge != null,
        ariaLabel: `${one.from === beginning ? t('Processes.beginning') : one.from} → ${one.to === ending ? t('Processes.ending') : one.to} ${label}`,
      };
    });
  }, [shown, measure, layout, codeOf, f, t, onOpen]);

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
    <div className="process-map" role="group" aria-label={t('Processes.map')} style={{ height: layout ? Math.max(320, Math.min(tallest, layout.height + 60)) : 320 }}>
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
      </ReactFlow>
    </div>
  );
};

const ActivityBox = ({ data }: NodeProps<ActivityNode>) => (
  <div className={data.activity ? 'activity-box' : 'activity-end'} style={{ '--weight': `${Math.round(8 + data.weight * 62)}%` } as React.CSSProperties} title={data.name}>
    <Handle type="target" position={Position.Top} isConnectable={false} />
    <div className="activity-name">{data.name}</div>
    {data.count && <div className="activity-count">{data.count}</div>}
    <Handle type="source" position={Position.Bottom} isConnectable={false} />
  </div>
);

const Way = ({ id, data, markerEnd, sourceX, sourceY, targetX, targetY }: EdgeProps<WayEdge>) => {
  const way = data?.way ?? [{ x: sourceX, y: sourceY }, { x: targetX, y: targetY }];
  const at = labelPlace(way);
  return (
    <>
      <BaseEdge id={id} path={roundedPath(way)} markerEnd={markerEnd} interactionWidth={18} style={{ strokeWidth: 1.2 + (data?.weight ?? 0) * 5, cursor: data?.open ? 'pointer' : undefined }} />
      {data?.label && (
        <EdgeLabelRenderer>
          <div className="way-label" style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}>
            {data.open ? (
              <button type="button" onClick={data.open}>
                {data.label}
              </button>
            ) : (
              data.label
            )}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
};

const edgeTypes = { way: Way };

const nodeTypes = { activity: ActivityBox };
