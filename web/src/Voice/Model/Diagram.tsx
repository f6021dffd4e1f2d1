import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  Background,
  BaseEdge,
  EdgeLabelRenderer,
  Controls,
  Handle,
  MarkerType,
  Position,
  ReactFlow,
  ReactFlowProvider,
  applyNodeChanges,
  getSmoothStepPath,
  useReactFlow,
  useStore,
  type Connection,
  type Edge,
  type EdgeProps,
  type Node,
  type NodeChange,
  type NodeProps,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useTranslation } from 'react-i18next';
import { useTheme } from '../../common/theme';
import { useIsNarrow } from '../../common/useIsNarrow';
import type { Path } from '../types';
import { boxHeight, boxWidth } from './diagramSvg';
import { labelPlace, layOut, pathId, roundedPath, type Layout, type Point } from '../../common/layout';

export interface DiagramConstruct {
  code: string;
  name: string;
  formative: boolean;
  indicators: string[];
  /** In place of code and mode: what a wave found. */
  facts?: string;
}

/** What stands at an arrow. */
export interface PathLabel {
  text: string;
  /** Drawn faintly: it may be nothing but chance. */
  isFaint?: boolean;
}

interface Props {
  constructs: DiagramConstruct[];
  paths: Path[];
  readOnly: boolean;
  /** By the path's id. */
  labels?: Record<string, PathLabel>;
  onConnect?: (from: string, to: string) => void;
  onRemove?: (paths: Path[]) => void;
}

type ConstructNode = Node<{ construct: DiagramConstruct; words: string; isDown: boolean }, 'construct'>;

type PathEdge = Edge<{ way: Point[] | undefined; label: PathLabel | undefined }, 'path'>;

const width = boxWidth;
const tallest = 620;
const heightOf = ({ indicators }: DiagramConstruct) => boxHeight(indicators.length);

/** The path model as a picture: boxes are constructs with their indicators, arrows are paths. */
export const Diagram = (props: Props) => (
  <ReactFlowProvider>
    <Flow {...props} />
  </ReactFlowProvider>
);

const Flow = ({ constructs, paths, readOnly, labels, onConnect, onRemove }: Props) => {
  const { t } = useTranslation();
  const { isDark } = useTheme();
  const flow = useReactFlow();
  const size = useStore((state) => `${state.width} ${state.height}`);
  const isDown = useIsNarrow();
  const hasLabels = labels !== undefined;
  const [layout, setLayout] = useState<Layout | null>(null);
  const [moved, setMoved] = useState<string[]>([]);
  const [shown, setShown] = useState<ConstructNode[]>([]);

  // Only what the layout depends on lays out anew: typing a name must not move the boxes.
  const shape = JSON.stringify({ boxes: constructs.map((one) => ({ code: one.code, width, height: heightOf(one) })), paths });
  useEffect(() => {
    let stale = false;
    const { boxes, paths: arrows } = JSON.parse(shape) as { boxes: Parameters<typeof layOut>[0]; paths: Path[] };
    void layOut(boxes, arrows, isDown ? 'DOWN' : 'RIGHT', hasLabels).then((found) => {
      if (stale) return;
      setLayout(found);
      setMoved([]);
    });
    return () => {
      stale = true;
    };
  }, [shape, isDown, hasLabels]);
  useEffect(() => {
    const frame = requestAnimationFrame(() => void flow.fitView({ padding: 0.06, maxZoom: 1 }));
    return () => cancelAnimationFrame(frame);
  }, [layout, size, flow]);

  const laidOut = useMemo<ConstructNode[]>(
    () =>
      layout
        ? constructs.map((construct, index) => ({
            id: construct.code,
            type: 'construct',
            position: layout.places[construct.code] ?? { x: 0, y: index * 120 },
            width,
            height: heightOf(construct),
            deletable: false,
            data: { construct, words: construct.formative ? t('Voice.model.formative') : t('Voice.model.reflective'), isDown },
            ariaLabel: `${construct.name} ${construct.code}: ${construct.indicators.join(', ')}`,
          }))
        : [],
    [constructs, layout, isDown, t],
  );
  // Boxes may be dragged about to look at; what is laid out anew takes its own place again.
  const [base, setBase] = useState(laidOut);
  if (base !== laidOut) {
    setBase(laidOut);
    setShown(laidOut);
  }
  const [selected, setSelected] = useState<string[]>([]);
  const edges = useMemo<PathEdge[]>(
    () =>
      paths.map((path) => ({
        id: pathId(path),
        type: 'path',
        source: path.from,
        target: path.to,
        selected: selected.includes(pathId(path)),
        // A box that was dragged away leaves its ways behind.
        data: { way: moved.includes(path.from) || moved.includes(path.to) ? undefined : layout?.ways[pathId(path)], label: labels?.[pathId(path)] },
        markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18 },
        ariaLabel: `${path.from} → ${path.to} ${labels?.[pathId(path)]?.text ?? ''}`.trim(),
      })),
    [paths, selected, moved, layout, labels],
  );
  const connect = useCallback(({ source, target }: Connection) => onConnect?.(source, target), [onConnect]);
  const words = useMemo(
    () => ({
      'controls.ariaLabel': t('Voice.model.controls'),
      'controls.zoomIn.ariaLabel': t('Voice.model.zoomIn'),
      'controls.zoomOut.ariaLabel': t('Voice.model.zoomOut'),
      'controls.fitView.ariaLabel': t('Voice.model.fit'),
      'node.a11yDescription.default': t('Voice.model.nodeHelp'),
      'edge.a11yDescription.default': t('Voice.model.edgeHelp'),
    }),
    [t],
  );

  return (
    <div className="diagram" role="group" aria-label={t('Voice.model.diagram')} style={{ height: layout ? Math.max(260, Math.min(tallest, layout.height + 60)) : 320 }}>
      <ReactFlow<ConstructNode, PathEdge>
        nodes={shown}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodeDragStart={(_, node) => setMoved((now) => [...now, node.id])}
        colorMode={isDark ? 'dark' : 'light'}
        nodesConnectable={!readOnly}
        edgesFocusable
        autoPanOnConnect={false}
        connectionRadius={30}
        deleteKeyCode={readOnly ? null : ['Delete', 'Backspace']}
        onNodesChange={(changes: NodeChange<ConstructNode>[]) => setShown((now) => applyNodeChanges(changes, now))}
        onEdgesChange={(changes) => {
          for (const change of changes) if (change.type === 'select') setSelected((now) => (change.selected ? [...now, change.id] : now.filter((id) => id !== change.id)));
        }}
        onConnect={connect}
        onEdgesDelete={(gone) => onRemove?.(gone.map(({ source, target }) => ({ from: source, to: target })))}
        ariaLabelConfig={words}
        minZoom={0.25}
        maxZoom={1.6}
        zoomOnScroll={false}
        preventScrolling={false}
      >
        <Background gap={22} />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
};

const ConstructBox = ({ data, isConnectable }: NodeProps<ConstructNode>) => {
  const { construct, words, isDown } = data;
  return (
    <div className="construct-box">
      <Handle type="target" position={isDown ? Position.Top : Position.Left} isConnectable={isConnectable} />
      <div className="construct-name">{construct.name || construct.code}</div>
      <div className="construct-facts">
        {construct.facts ?? (
          <>
            <span className="code">{construct.code}</span> · {words}
          </>
        )}
      </div>
      <div className="construct-indicators">{construct.indicators.length > 0 ? construct.indicators.map((code) => <span key={code}>{code}</span>) : '–'}</div>
      <Handle type="source" position={isDown ? Position.Bottom : Position.Right} isConnectable={isConnectable} />
    </div>
  );
};

/** Along its way around the boxes; straight on where a box was moved. */
const PathArrow = ({ id, data, markerEnd, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition }: EdgeProps<PathEdge>) => {
  const [direct, middleX, middleY] = getSmoothStepPath({ sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition });
  const at = data?.way ? labelPlace(data.way) : { x: middleX, y: middleY };
  return (
    <>
      <BaseEdge
        id={id}
        path={data?.way ? roundedPath(data.way) : direct}
        markerEnd={markerEnd}
        interactionWidth={16}
        style={data?.label?.isFaint ? { strokeDasharray: '4 4', opacity: 0.7 } : undefined}
      />
      {data?.label && (
        <EdgeLabelRenderer>
          <div className={data.label.isFaint ? 'path-label path-label-faint' : 'path-label'} style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}>
            {data.label.text}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
};

const edgeTypes = { path: PathArrow };

const nodeTypes = { construct: ConstructBox };
