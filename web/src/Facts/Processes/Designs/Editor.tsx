import { useCallback, useReducer } from 'react';
import { ArrowDownOutlined, ArrowLeftOutlined, ArrowRightOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Dropdown, Select, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { DesignPicture } from './DesignPicture';
import { beginEditing, editDesign, type Edit } from './editing';
import { addBranch, blocksOf, dissolve, findBlock, hasBranches, insert, moveBy, moveTo, newStep, placeOf, remove, removeBranch, rename, turnInto, wrap, wraps, type Block, type Lane, type Place, type Step, type WrapKind } from './tree';

interface Props {
  start: Lane;
  /** Names that logs know, to choose from. */
  names: string[];
  onChange: (lanes: Lane) => void;
}

const arrows: Record<string, Step> = { ArrowUp: 'earlier', ArrowDown: 'later', ArrowLeft: 'left', ArrowRight: 'right' };

/** A design being drawn: the picture is what is edited, by mouse and by keyboard alike. */
export const Editor = ({ start, names, onChange }: Props) => {
  const { t } = useTranslation();
  const [state, dispatch] = useReducer(editDesign, start, beginEditing);
  const { lanes, selected } = state;
  const send = useCallback(
    (edit: Edit) => {
      dispatch(edit);
      onChange(editDesign(state, edit).lanes);
    },
    [state, onChange],
  );
  const set = (next: Lane, select: number | null = selected) => send({ type: 'set', lanes: next, select });
  const block = findBlock(lanes, selected);
  const place = selected === null ? undefined : placeOf(lanes, selected);
  const add = (where: Place) => {
    const step = newStep();
    set(insert(lanes, where, step), step.id);
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>('.design-tools input')?.focus());
  };
  const behind = (): Place => (place ? { ...place, at: place.at + 1 } : { owner: null, lane: 0, at: lanes.length });
  const take = (id: number) => {
    const order = blocksOf(lanes).map((one) => one.id);
    const inner = new Set(blocksOf([findBlock(lanes, id) as Block]).map((one) => one.id));
    const rest = order.filter((one) => !inner.has(one));
    set(remove(lanes, id), rest.filter((one) => order.indexOf(one) < order.indexOf(id)).at(-1) ?? rest[0] ?? null);
  };
  const onKey = (event: React.KeyboardEvent, on: Block) => {
    const step = arrows[event.key];
    const isCommand = event.ctrlKey || event.metaKey;
    if (step && event.altKey) set(moveBy(lanes, on.id, step), on.id);
    else if (step) {
      const order = blocksOf(lanes);
      const at = order.findIndex(({ id }) => id === on.id) + (step === 'earlier' || step === 'left' ? -1 : 1);
      const next = order[at];
      if (next) send({ type: 'select', select: next.id });
    } else if (event.key === 'Delete' || event.key === 'Backspace') take(on.id);
    else if (event.key === 'Insert' || event.key === '+') add({ ...(placeOf(lanes, on.id) as Place), at: (placeOf(lanes, on.id) as Place).at + 1 });
    else if (event.key === 'F2' && on.kind === 'step') document.querySelector<HTMLInputElement>('.design-tools input')?.focus();
    else if (event.key === 'Escape') send({ type: 'select', select: null });
    else if (isCommand && event.key.toLowerCase() === 'z') send({ type: event.shiftKey ? 'redo' : 'undo' });
    else return;
    event.preventDefault();
  };
  return (
    <div className="design-editor">
      <div className="design-tools" role="toolbar" aria-label={t('Processes.design.tools')}>
        <Button icon={<PlusOutlined />} onClick={() => add(behind())}>
          {t('Processes.design.addStep')}
        </Button>
        <Tooltip title={t('Processes.design.undo')}>
          <Button icon={<UndoOutlined />} aria-label={t('Processes.design.undo')} disabled={state.past.length === 0} onClick={() => send({ type: 'undo' })} />
        </Tooltip>
        <Tooltip title={t('Processes.design.redo')}>
          <Button icon={<RedoOutlined />} aria-label={t('Processes.design.redo')} disabled={state.future.length === 0} onClick={() => send({ type: 'redo' })} />
        </Tooltip>
        {block && (
          <Selected
            block={block}
            isInLanes={place?.owner != null && (findBlock(lanes, place.owner)?.lanes.length ?? 0) > 1}
            names={names}
            onRename={(activity) => set(rename(lanes, block.id, activity))}
            onWrap={(kind) => {
              const next = wrap(lanes, block.id, kind);
              const at = placeOf(next, block.id);
              set(next, at?.owner ?? block.id);
            }}
            onTurn={(kind) => set(turnInto(lanes, block.id, kind))}
            onBranch={() => set(addBranch(lanes, block.id))}
            onDissolve={() => set(dissolve(lanes, block.id), block.lanes.flat()[0]?.id ?? null)}
            onMove={(step) => set(moveBy(lanes, block.id, step))}
            onRemove={() => take(block.id)}
          />
        )}
      </div>
      <p className="soft design-hint">{lanes.length === 0 ? t('Processes.design.empty') : t('Processes.design.keys')}</p>
      <DesignPicture
        lanes={lanes}
        label={t('Processes.design.picture')}
        editing={{
          selected,
          onSelect: (select) => send({ type: 'select', select }),
          onInsert: add,
          onDrop: (id, to) => set(moveTo(lanes, id, to), id),
          onRemoveBranch: (id, lane) => set(removeBranch(lanes, id, lane)),
          onKey,
        }}
      />
    </div>
  );
};

interface SelectedProps {
  block: Block;
  isInLanes: boolean;
  names: string[];
  onRename: (activity: string) => void;
  onWrap: (kind: WrapKind) => void;
  onTurn: (kind: WrapKind) => void;
  onBranch: () => void;
  onDissolve: () => void;
  onMove: (step: Step) => void;
  onRemove: () => void;
}

/** What can be done with the selected block. */
const Selected = ({ block, isInLanes, names, onRename, onWrap, onTurn, onBranch, onDissolve, onMove, onRemove }: SelectedProps) => {
  const { t } = useTranslation();
  const move = (step: Step, icon: React.ReactNode) => (
    <Tooltip title={t(`Processes.design.move.${step}`)}>
      <Button icon={icon} aria-label={t(`Processes.design.move.${step}`)} onClick={() => onMove(step)} />
    </Tooltip>
  );
  return (
    <>
      {block.kind === 'step' ? (
        <AutoComplete
          aria-label={t('Processes.design.name')}
          className="design-name-field"
          placeholder={t('Processes.design.namePlaceholder')}
          value={block.activity}
          options={names.map((value) => ({ value }))}
          showSearch={{ filterOption: (text, option) => (option?.value ?? '').toLowerCase().includes(text.toLowerCase()) }}
          maxLength={200}
          status={block.activity.trim() ? undefined : 'warning'}
          onChange={onRename}
        />
      ) : (
        <Select<WrapKind> aria-label={t('Processes.design.kindOf')} className="design-name-field" value={block.kind} options={wraps.map((value) => ({ value, label: t(`Processes.design.kind.${value}`) }))} onChange={onTurn} />
      )}
      {hasBranches(block) && <Button onClick={onBranch}>{t('Processes.design.addBranch')}</Button>}
      <Dropdown menu={{ items: wraps.map((kind) => ({ key: kind, label: t(`Processes.design.wrap.${kind}`), onClick: () => onWrap(kind) })) }} trigger={['click']}>
        <Button>{t('Processes.design.wrapIn')}</Button>
      </Dropdown>
      {block.kind !== 'step' && <Button onClick={onDissolve}>{t('Processes.design.dissolve')}</Button>}
      <span className="design-moves">
        {move('earlier', <ArrowUpOutlined />)}
        {move('later', <ArrowDownOutlined />)}
        {isInLanes && move('left', <ArrowLeftOutlined />)}
        {isInLanes && move('right', <ArrowRightOutlined />)}
        <Tooltip title={t('Processes.design.remove')}>
          <Button danger icon={<DeleteOutlined />} aria-label={t('Processes.design.remove')} onClick={onRemove} />
        </Tooltip>
      </span>
    </>
  );
};
