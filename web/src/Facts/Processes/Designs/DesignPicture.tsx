import { useEffect, useMemo, useRef, useState } from 'react';
import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { roundedPath } from '../../../common/layout';
import { pictureOf, sizes, type Frame, type Slot } from './picture';
import { blocksOf, hasBranches, type Block, type Lane, type Place } from './tree';

/** What the picture tells of a log beside the design. */
export interface Marks {
  /** Under a step's name: words in its colour. */
  onSteps: Map<string, string>;
  /** Behind a step ('' is the beginning): what is done there beyond the design. */
  behind: Map<string, string>;
}

export interface Editing {
  selected: number | null;
  onSelect: (id: number | null) => void;
  onInsert: (place: Place) => void;
  onDrop: (id: number, place: Place) => void;
  onRemoveBranch: (id: number, lane: number) => void;
  onKey: (event: React.KeyboardEvent, block: Block) => void;
}

interface Props {
  lanes: Lane;
  label: string;
  editing?: Editing;
  marks?: Marks;
}

const tallest = 1400;
const smallest = 0.6;

/** A design from top to bottom: steps as boxes, blocks as frames around what is in them. With `editing` it is drawn on. */
export const DesignPicture = ({ lanes, label, editing, marks }: Props) => {
  const { t } = useTranslation();
  const picture = useMemo(() => pictureOf(lanes), [lanes]);
  const [dragged, setDragged] = useState<number | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const selected = editing?.selected ?? null;
  // Whatever is selected by keyboard or was just put in has the focus, wherever it now stands; who writes its name keeps theirs.
  useEffect(() => {
    if (selected === null || !root.current || document.activeElement?.closest('.design-tools')) return;
    root.current.querySelector<HTMLElement>(`[data-block="${selected}"]`)?.focus({ preventScroll: false });
  }, [selected, lanes]);
  const first = blocksOf(lanes)[0]?.id ?? null;
  const tabStop = selected ?? first;
  // What is wider than the page is drawn smaller, to where it can still be read, and begins in its middle.
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const frame = root.current?.parentElement;
    if (!frame) return;
    const fit = () => setScale(Math.min(1, Math.max(smallest, frame.clientWidth / picture.width)));
    const watch = new ResizeObserver(fit);
    watch.observe(frame);
    return () => watch.disconnect();
  }, [picture.width]);
  useEffect(() => {
    const frame = root.current?.parentElement;
    frame?.scrollTo({ left: (frame.scrollWidth - frame.clientWidth) / 2 });
  }, [scale]);
  const marked = new Set<string>();
  return (
    <div className="design-scroll" style={{ maxHeight: tallest }}>
      <div ref={root} className="design-picture" role="group" aria-label={label} style={{ width: picture.width, height: picture.height, zoom: scale }}>
        <svg width={picture.width} height={picture.height} aria-hidden>
          <defs>
            <marker id="design-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M 0 0 L 8 4 L 0 8 z" />
            </marker>
          </defs>
          {picture.lines.map(({ points, hasArrow }, at) => (
            <path key={at} d={roundedPath(points, 7)} markerEnd={hasArrow ? 'url(#design-arrow)' : undefined} />
          ))}
        </svg>
        {picture.ends.map(({ x, y }, at) => (
          <div key={at} className="design-end" style={{ left: x, top: y }}>
            {at === 0 ? t('Processes.beginning') : t('Processes.ending')}
          </div>
        ))}
        {picture.frames.map((frame) => (
          <BlockFrame key={frame.block.id} frame={frame} editing={editing} isTabStop={frame.block.id === tabStop} mark={frame.block.kind === 'step' ? marks?.onSteps.get(frame.block.activity) : undefined} onDrag={setDragged} />
        ))}
        {marks &&
          [{ name: '', x: picture.ends[0].x, y: picture.ends[0].y + sizes.end / 2 + sizes.gap / 2 }, ...picture.frames.filter(({ block }) => block.kind === 'step').map(({ block, x, y, width, height }) => ({ name: block.activity, x: x + width / 2, y: y + height + sizes.gap / 2 - 2 }))].map(({ name, x, y }) => {
            const words = marks.behind.get(name);
            // A name may be drawn more than once; what is told of it is told once.
            if (!words || marked.has(name)) return null;
            marked.add(name);
            return (
              <div key={name} className="design-beyond" style={{ left: x, top: y }}>
                {words}
              </div>
            );
          })}
        {editing && picture.slots.map((slot) => <SlotButton key={`${slot.place.owner} ${slot.place.lane} ${slot.place.at}`} slot={slot} lanes={lanes} editing={editing} dragged={dragged} onDropped={() => setDragged(null)} />)}
      </div>
    </div>
  );
};

const BlockFrame = ({ frame: { block, x, y, width, height }, editing, isTabStop, mark, onDrag }: { frame: Frame; editing?: Editing; isTabStop: boolean; mark?: string; onDrag: (id: number | null) => void }) => {
  const { t } = useTranslation();
  const isSelected = editing?.selected === block.id;
  const isStep = block.kind === 'step';
  const style = { left: x, top: y, width, height };
  const name = isStep ? block.activity || t('Processes.design.unnamed') : t(`Processes.design.kind.${block.kind}`);
  const inside = (
    <>
      <span className={block.activity || !isStep ? 'design-name' : 'design-name soft'}>{name}</span>
      {mark && <span className="design-mark">{mark}</span>}
    </>
  );
  const handle = editing
    ? {
        'data-block': block.id,
        tabIndex: isTabStop ? 0 : -1,
        'aria-pressed': isSelected,
        draggable: true,
        onClick: (event: React.MouseEvent) => {
          event.stopPropagation();
          editing.onSelect(block.id);
        },
        onKeyDown: (event: React.KeyboardEvent) => editing.onKey(event, block),
        onDragStart: (event: React.DragEvent) => {
          event.stopPropagation();
          event.dataTransfer.setData('text/plain', String(block.id));
          event.dataTransfer.effectAllowed = 'move';
          // The picture may not change before the browser has taken its image of what is dragged.
          setTimeout(() => onDrag(block.id));
        },
        onDragEnd: () => onDrag(null),
      }
    : null;
  if (isStep)
    return handle ? (
      <button type="button" className={`design-step${isSelected ? ' is-selected' : ''}`} style={style} title={name} {...handle}>
        {inside}
      </button>
    ) : (
      <div className={`design-step${mark ? ' is-marked' : ''}`} style={style} title={name}>
        {inside}
      </div>
    );
  return (
    <div className={`design-block design-${block.kind}${isSelected ? ' is-selected' : ''}`} style={style}>
      {handle ? (
        <button type="button" className="design-label" {...handle}>
          {name}
        </button>
      ) : (
        <span className="design-label">{name}</span>
      )}
    </div>
  );
};

const SlotButton = ({ slot, lanes, editing, dragged, onDropped }: { slot: Slot; lanes: Lane; editing: Editing; dragged: number | null; onDropped: () => void }) => {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  const owner = slot.place.owner === null ? null : blocksOf(lanes).find(({ id }) => id === slot.place.owner);
  const isBack = owner?.kind === 'loop' && slot.place.lane === 1;
  const mayGo = slot.isEmpty && owner != null && hasBranches(owner) && owner.lanes.length > 1;
  return (
    <div className={`design-slot${slot.isEmpty ? ' is-empty' : ''}${dragged !== null ? ' is-target' : ''}${isOver ? ' is-over' : ''}`} style={{ left: slot.x, top: slot.y }}>
      <button
        type="button"
        tabIndex={slot.isEmpty ? 0 : -1}
        aria-label={t('Processes.design.insertHere')}
        title={t('Processes.design.insertHere')}
        onClick={() => editing.onInsert(slot.place)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          onDropped();
          const id = Number(event.dataTransfer.getData('text/plain'));
          if (id) editing.onDrop(id, slot.place);
        }}
      >
        <PlusOutlined />
        {slot.isEmpty && <span>{isBack ? t('Processes.design.nothingBack') : t('Processes.design.nothingHere')}</span>}
      </button>
      {mayGo && (
        <button type="button" className="design-less" aria-label={t('Processes.design.removeBranch')} title={t('Processes.design.removeBranch')} onClick={() => editing.onRemoveBranch(owner.id, slot.place.lane)}>
          <CloseOutlined />
        </button>
      )}
    </div>
  );
};
