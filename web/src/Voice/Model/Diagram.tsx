import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  Background,
  Controls,
  Handle,
  MarkerType,
  Position,
  ReactFlow,
  ReactFlowProvider,
  applyNodeChanges,
  useReactFlow,
  type Connection,
  type Edge,
  type Node,
  type NodeChange,
  type NodeProps,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useTranslation } from 'react-i18next';
import { useTheme } from '../../common/theme';
import type { Path } from '../types';
import { layOut, type Positions } from './layout';

export interface DiagramConstruct {
  code: string;
  name: string;
  formative: boolean;
  indicators: string[];
}

interface Props {
  constructs: DiagramConstruct[];
  paths: Path[];
  readOnly: boolean;
  onConnect: (from: string, to: string) => void;
  onRemove: (paths: Path[]) => void;
}

type ConstructNode = Node<{ construct: DiagramConstruct; words: string }, 'construct'>;

const width = 196;
const perLine = 3;

const heightOf = ({ indicators }: DiagramConstruct) => 62 + Math.max(1, Math.ceil(indicators.length / perLine)) * 22;

const edgeId = ({ from, to }: Path) => `${from} ${to}`;

/** The path model as a picture: boxes are constructs with their indicators, arrows are paths. */
export const Diagram = (props: Props) => (
  <ReactFlowProvider>
    <Flow {...props} />
  </ReactFlowProvider>
);

const Flow = ({ constructs, paths, readOnly, onConnect, onRemove }: Props) => {
  const { t } = useTranslation();
  const { isDark } = useTheme();
  const flow = useReactFlow();
  const [positions, setPositions] = useState<Positions | null>(null);
  const [shown, setShown] = useState<ConstructNode[]>([]);

  // Only what the layout depends on lays out anew: typing a name must not move the boxes.
  const shape = JSON.stringify({ boxes: constructs.map((one) => ({ code: one.code, width, height: heightOf(one) })), paths });
  useEffect(() => {
    let stale = false;
    const { boxes, paths: arrows } = JSON.parse(shape) as { boxes: Parameters<typeof layOut>[0]; paths: Path[] };
    void layOut(boxes, arrows).then((found) => {
      if (stale) return;
      setPositions(found);
      requestAnimationFrame(() => void flow.fitView({ padding: 0.12, maxZoom: 1 }));
    });
    return () => {
      stale = true;
    };
  }, [shape, flow]);

  const laidOut = useMemo<ConstructNode[]>(
    () =>
      positions
        ? constructs.map((construct, index) => ({
            id: construct.code,
            type: 'construct',
            position: positions[construct.code] ?? { x: 0, y: index * 120 },
            width,
            height: heightOf(construct),
            deletable: false,
            data: { construct, words: construct.formative ? t('Voice.model.formative') : t('Voice.model.reflective') },
            ariaLabel: `${construct.name} ${construct.code}: ${construct.indicators.join(', ')}`,
          }))
        : [],
    [constructs, positions, t],
  );
  // Boxes may be dragged about to look at; what is laid out anew takes its own place again.
  const [base, setBase] = useState(laidOut);
  if (base !== laidOut) {
    setBase(laidOut);
    setShown(laidOut);
  }
  const [selected, setSelected] = useState<string[]>([]);
  const edges = useMemo<Edge[]>(
    () =>
      paths.map((path) => ({
        id: edgeId(path),
        source: path.from,
        target: path.to,
        selected: selected.includes(edgeId(path)),
        markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18 },
        ariaLabel: `${path.from} → ${path.to}`,
      })),
    [paths, selected],
  );
  const connect = useCallback(({ source, target }: Connection) => onConnect(source, target), [onConnect]);
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
    <div className="diagram" role="group" aria-label={t('Voice.model.diagram')}>
      <ReactFlow<ConstructNode>
        nodes={shown}
        edges={edges}
        nodeTypes={nodeTypes}
        colorMode={isDark ? 'dark' : 'light'}
        nodesConnectable={!readOnly}
        edgesFocusable
        deleteKeyCode={readOnly ? null : ['Delete', 'Backspace']}
        onNodesChange={(changes: NodeChange<ConstructNode>[]) => setShown((now) => applyNodeChanges(changes, now))}
        onEdgesChange={(changes) => {
          for (const change of changes) if (change.type === 'select') setSelected((now) => (change.selected ? [...now, change.id] : now.filter((id) => id !== change.id)));
        }}
        onConnect={connect}
        onEdgesDelete={(gone) => onRemove(gone.map(({ source, target }) => ({ from: source, to: target })))}
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
  const { construct, words } = data;
  return (
    <div className="construct-box">
      <Handle type="target" position={Position.Left} isConnectable={isConnectable} />
      <div className="construct-name">{construct.name || construct.code}</div>
      <div className="construct-facts">
        <span className="code">{construct.code}</span> · {words}
      </div>
      <div className="construct-indicators">{construct.indicators.length > 0 ? construct.indicators.map((code) => <span key={code}>{code}</span>) : '–'}</div>
      <Handle type="source" position={Position.Right} isConnectable={isConnectable} />
    </div>
  );
};

const nodeTypes = { construct: ConstructBox };
