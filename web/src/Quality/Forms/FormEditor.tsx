import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Collapse, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../common/Mark';
import { Section } from '../../common/Page';
import { useFaults } from '../useFaults';
import { commentRules, gravities, type CardItem, type CardSection, type Definition, type ItemLevel } from '../types';

interface Props {
  card: Definition;
  wrong: Record<string, string[]>;
  readOnly: boolean;
  onChange: (card: Definition) => void;
}

const moved = <T,>(list: T[], at: number, by: number) => {
  const next = [...list];
  const [one] = next.splice(at, 1);
  next.splice(at + by, 0, one as T);
  return next;
};

const replaced = <T,>(list: T[], at: number, one: T) => list.map((old, index) => (index === at ? one : old));

const without = <T,>(list: T[], at: number) => list.filter((_, index) => index !== at);

const freeCode = (stem: string, taken: string[]) => {
  let number = taken.length + 1;
  while (taken.includes(`${stem}${number}`)) number++;
  return `${stem}${number}`;
};

/** Sections and items of a scorecard, each with its weight. */
export const FormEditor = ({ card, wrong, readOnly, onChange }: Props) => {
  const { t } = useTranslation();
  const words = useFaults();
  const { sections } = card;
  const set = (next: CardSection[]) => onChange({ ...card, sections: next });
  const all = sections.reduce((sum, section) => sum + section.weight, 0);
  const codes = sections.flatMap((section) => section.items.map((item) => item.code));
  const add = () =>
    set([...sections, { code: freeCode('section', sections.map((section) => section.code)), title: '', weight: 10, items: [newItem(codes, t('Judging.edit.yes'), t('Judging.edit.no'))] }]);
  return (
    <>
      {wrong.sections && <p className="score-missing">{wrong.sections.map(words).join(' ')}</p>}
      {sections.map((section, at) => (
        <SectionEditor
          key={section.code}
          card={card}
          section={section}
          at={at}
          share={all > 0 ? section.weight / all : null}
          wrong={wrong}
          readOnly={readOnly}
          onChange={(next) => set(replaced(sections, at, next))}
          onMove={(by) => set(moved(sections, at, by))}
          onRemove={() => set(without(sections, at))}
          isFirst={at === 0}
          isLast={at === sections.length - 1}
        />
      ))}
      {!readOnly && (
        <Button icon={<PlusOutlined />} onClick={add}>
          {t('Judging.edit.addSection')}
        </Button>
      )}
    </>
  );
};

const newItem = (codes: string[], yes: string, no: string): CardItem => ({
  code: freeCode('item', codes),
  text: '',
  weight: 1,
  levels: [
    { code: 'yes', text: yes, points: 1 },
    { code: 'no', text: no, points: 0 },
  ],
  gravity: 'plain',
  mayNotApply: false,
  comment: 'whenPointsAreLost',
});

interface SectionProps {
  card: Definition;
  section: CardSection;
  at: number;
  share: number | null;
  wrong: Record<string, string[]>;
  readOnly: boolean;
  onChange: (section: CardSection) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
  isFirst: boolean;
  isLast: boolean;
}

const SectionEditor = ({ card, section, at, share, wrong, readOnly, onChange, onMove, onRemove, isFirst, isLast }: SectionProps) => {
  const { t } = useTranslation();
  const words = useFaults();
  const codes = card.sections.flatMap((one) => one.items.map((item) => item.code));
  const before = card.sections.slice(0, at).flatMap((one) => one.items);
  const faults = ['code', 'title', 'weight', 'items'].flatMap((field) => wrong[`sections.${at}.${field}`] ?? []);
  const set = (items: CardItem[]) => onChange({ ...section, items });
  const name = section.title || t('Judging.edit.section', { number: at + 1 });
  return (
    <Section>
      <div className="edit-section">
        {readOnly ? (
          <h2>{section.title}</h2>
        ) : (
          <Input className="edit-title" value={section.title} maxLength={200} placeholder={t('Judging.edit.sectionTitle')} aria-label={t('Judging.edit.sectionTitle')} onChange={(event) => onChange({ ...section, title: event.target.value })} />
        )}
        <label className="edit-weight">
          <span className="soft">{t('Judging.edit.weight')}</span>
          {readOnly ? section.weight : <InputNumber min={0} max={1000} value={section.weight} aria-label={t('Judging.edit.weightOf', { name })} onChange={(weight) => onChange({ ...section, weight: weight ?? 0 })} />}
          {share !== null && <span className="soft">{Math.round(share * 100)}%</span>}
        </label>
        {!readOnly && <Moves name={name} isFirst={isFirst} isLast={isLast} onMove={onMove} onRemove={onRemove} />}
      </div>
      {faults.length > 0 && <p className="score-missing">{faults.map(words).join(' ')}</p>}
      <Collapse
        ghost
        className="edit-items"
        items={section.items.map((item, index) => {
          const place = `sections.${at}.items.${index}`;
          const itemFaults = Object.entries(wrong).filter(([field]) => field.startsWith(`${place}.`)).flatMap(([, whats]) => whats);
          const itemName = item.text || t('Judging.edit.unnamed');
          return {
            key: item.code,
            label: (
              <span className="edit-item-label">
                <span className={item.text ? undefined : 'soft'}>{itemName}</span>
                {item.gravity !== 'plain' && <Mark tone="bad">{t(`Judging.gravity.${item.gravity ?? 'plain'}`)}</Mark>}
                {item.mayNotApply && <Mark>{t('Judging.sheet.notApplicable')}</Mark>}
                {item.showIf && <Mark>{t('Judging.edit.conditional')}</Mark>}
                {itemFaults.length > 0 && <span className="score-missing">{[...new Set(itemFaults.map(words))].join(' ')}</span>}
              </span>
            ),
            extra: <span className="soft">{t('Judging.sheet.weight', { weight: item.weight })}</span>,
            children: (
              <fieldset disabled={readOnly} className="edit-item">
                <legend className="visually-hidden">{itemName}</legend>
                <ItemEditor item={item} earlier={[...before, ...section.items.slice(0, index)]} readOnly={readOnly} onChange={(next) => set(replaced(section.items, index, next))} />
                {!readOnly && <Moves name={itemName} isFirst={index === 0} isLast={index === section.items.length - 1} onMove={(by) => set(moved(section.items, index, by))} onRemove={() => set(without(section.items, index))} />}
              </fieldset>
            ),
          };
        })}
      />
      {!readOnly && (
        <Button size="small" icon={<PlusOutlined />} onClick={() => set([...section.items, newItem(codes, t('Judging.edit.yes'), t('Judging.edit.no'))])}>
          {t('Judging.edit.addItem')}
        </Button>
      )}
    </Section>
  );
};

interface MovesProps {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: number) => void;
  onRemove: () => void;
}

const Moves = ({ name, isFirst, isLast, onMove, onRemove }: MovesProps) => {
  const { t } = useTranslation();
  return (
    <span className="edit-moves">
      <Button size="small" type="text" icon={<ArrowUpOutlined />} disabled={isFirst} aria-label={t('Judging.edit.up', { name })} onClick={() => onMove(-1)} />
      <Button size="small" type="text" icon={<ArrowDownOutlined />} disabled={isLast} aria-label={t('Judging.edit.down', { name })} onClick={() => onMove(1)} />
      <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={t('Judging.edit.remove', { name })} onClick={onRemove} />
    </span>
  );
};

interface ItemProps {
  item: CardItem;
  earlier: CardItem[];
  readOnly: boolean;
  onChange: (item: CardItem) => void;
}

const ItemEditor = ({ item, earlier, readOnly, onChange }: ItemProps) => {
  const { t } = useTranslation();
  const set = (change: Partial<CardItem>) => onChange({ ...item, ...change });
  const setLevels = (levels: ItemLevel[]) => set({ levels });
  const condition = item.showIf;
  const asked = earlier.find((one) => one.code === condition?.item);
  return (
    <>
      <label className="quality-field">
        <span>{t('Judging.edit.text')}</span>
        <Input value={item.text} maxLength={200} disabled={readOnly} onChange={(event) => set({ text: event.target.value })} />
      </label>
      <div className="edit-row">
        <label className="quality-field">
          <span>{t('Judging.edit.weight')}</span>
          <InputNumber min={0} max={1000} value={item.weight} disabled={readOnly} onChange={(weight) => set({ weight: weight ?? 0 })} />
        </label>
        <label className="quality-field">
          <span>{t('Judging.gravity.title')}</span>
          <Select value={item.gravity ?? 'plain'} disabled={readOnly} onChange={(gravity) => set({ gravity })} options={gravities.map((value) => ({ value, label: t(`Judging.gravity.${value}`) }))} />
        </label>
        <label className="quality-field">
          <span>{t('Judging.comment.title')}</span>
          <Select value={item.comment ?? 'never'} disabled={readOnly} onChange={(comment) => set({ comment })} options={commentRules.map((value) => ({ value, label: t(`Judging.comment.${value}`) }))} />
        </label>
      </div>
      <Checkbox checked={item.mayNotApply ?? false} disabled={readOnly} onChange={(event) => set({ mayNotApply: event.target.checked })}>
        {t('Judging.edit.mayNotApply')}
      </Checkbox>
      <div className="quality-field">
        <span>{t('Judging.edit.levels')}</span>
        {item.levels.map((level, at) => (
          <div key={level.code} className="edit-level">
            <Input value={level.text} maxLength={200} disabled={readOnly} aria-label={t('Judging.edit.levelText', { number: at + 1 })} onChange={(event) => setLevels(replaced(item.levels, at, { ...level, text: event.target.value }))} />
            <InputNumber min={0} max={1000} value={level.points} disabled={readOnly} aria-label={t('Judging.edit.levelPoints', { number: at + 1 })} onChange={(points) => setLevels(replaced(item.levels, at, { ...level, points: points ?? 0 }))} />
            <span className="soft">{t('Judging.edit.points')}</span>
            {!readOnly && item.levels.length > 2 && <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={t('Judging.edit.remove', { name: level.text })} onClick={() => setLevels(without(item.levels, at))} />}
          </div>
        ))}
        {!readOnly && item.levels.length < 11 && (
          <Button size="small" type="link" className="edit-add-level" onClick={() => setLevels([...item.levels, { code: freeCode('level', item.levels.map((level) => level.code)), text: '', points: 0 }])}>
            {t('Judging.edit.addLevel')}
          </Button>
        )}
      </div>
      <div className="edit-row">
        <label className="quality-field">
          <span>{t('Judging.edit.showIf')}</span>
          <Select
            allowClear
            value={condition?.item}
            disabled={readOnly || earlier.length === 0}
            placeholder={t('Judging.edit.always')}
            onChange={(code?: string) => set({ showIf: code ? { item: code, levels: [earlier.find((one) => one.code === code)?.levels[0]?.code ?? ''] } : null })}
            options={earlier.map((one) => ({ value: one.code, label: one.text || one.code }))}
          />
        </label>
        {condition && asked && (
          <label className="quality-field">
            <span>{t('Judging.edit.isJudged')}</span>
            <Select mode="multiple" value={condition.levels} disabled={readOnly} onChange={(levels: string[]) => set({ showIf: { ...condition, levels } })} options={asked.levels.map((level) => ({ value: level.code, label: level.text }))} />
          </label>
        )}
      </div>
      {(['help', 'goodExample', 'poorExample'] as const).map((field) => (
        <label key={field} className="quality-field">
          <span>{t(`Judging.edit.${field}`)}</span>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2000} value={item[field] ?? ''} disabled={readOnly} onChange={(event) => set({ [field]: event.target.value || null })} />
        </label>
      ))}
    </>
  );
};
