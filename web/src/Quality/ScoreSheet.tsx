import { useRef, type KeyboardEvent } from 'react';
import { CommentOutlined, PushpinOutlined } from '@ant-design/icons';
import { Button, Input, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Mark } from '../common/Mark';
import { useFormats } from '../common/useFormats';
import { useFaults } from './useFaults';
import type { CardItem, Definition, ItemMark, Marks, ScoreCard } from './types';

interface Props {
  card: Definition;
  marks: Marks;
  /** What the server made of the marks; null before the first answer. */
  score: ScoreCard | null;
  readOnly?: boolean;
  /** What is missing or wrong, by `marks.item`. */
  wrong?: Record<string, string[]>;
  onMark?: (item: string, mark: ItemMark) => void;
  /** Where the recording stands, in seconds: a mark can be pinned to it. */
  now?: () => number | null;
  onSeek?: (seconds: number) => void;
}

/** A scorecard to be filled in, by mouse or by keys: up and down go from item to item, digits choose a level, 0 says that it does not apply. */
export const ScoreSheet = (props: Props) => {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const box = useRef<HTMLDivElement>(null);
  const { card, score } = props;
  const asked = score && new Set(score.items);
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const here = (event.target as HTMLElement).closest<HTMLElement>('[data-item]');
    if (step === 0 || !here || (event.target as HTMLElement).tagName === 'TEXTAREA') return;
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    const next = all[all.indexOf(here) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div ref={box} className="score-sheet" onKeyDown={onKey}>
      {card.introduction && <p className="soft">{card.introduction}</p>}
      {card.sections.map((section, at) => {
        const items = section.items.filter((item) => !asked || asked.has(item.code));
        if (items.length === 0) return null;
        const value = score?.sections[at];
        return (
          <section key={section.code} className="score-section" aria-label={section.title}>
            <header>
              <h3>{section.title}</h3>
              <span className="soft">{section.weight > 0 ? t('Judging.sheet.weight', { weight: number(section.weight, 0) }) : t('Judging.sheet.noWeight')}</span>
              <span className="score-part">{value == null ? '–' : number(value, 1)}</span>
            </header>
            {items.map((item) => (
              <ItemRow key={item.code} item={item} weight={score?.weights[item.code] ? percent(score.weights[item.code]) : ''} {...props} />
            ))}
          </section>
        );
      })}
    </div>
  );
};

const ItemRow = ({ item, weight, marks, readOnly, wrong = {}, onMark, now, onSeek }: Props & { item: CardItem; weight: string }) => {
  const { t } = useTranslation();
  const { clock } = useFormats();
  const faults = useFaults();
  const mark: ItemMark = marks[item.code] ?? { notApplicable: false };
  const set = (change: Partial<ItemMark>) => {
    if (!readOnly) onMark?.(item.code, { ...mark, at: mark.at ?? now?.() ?? null, ...change });
  };
  const choose = (level: string) => set({ level, notApplicable: false });
  const onKey = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).closest('textarea') || event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = Number(event.key);
    const level = item.levels[digit - 1];
    if (event.key === '0' && item.mayNotApply) set({ level: null, notApplicable: true });
    else if (event.key !== '' && digit > 0 && level) choose(level.code);
  };
  const best = Math.max(...item.levels.map((level) => level.points));
  const chosen = item.levels.find((level) => level.code === mark.level);
  const loses = chosen !== undefined && chosen.points < best;
  const needs = item.comment === 'always' ? chosen !== undefined : item.comment === 'whenPointsAreLost' && loses;
  const missing = [...(wrong[`marks.${item.code}`] ?? []), ...(wrong[`marks.${item.code}.comment`] ?? [])];
  const about = [item.help, item.goodExample && `${t('Judging.sheet.good')}${item.goodExample}`, item.poorExample && `${t('Judging.sheet.poor')}${item.poorExample}`].filter(Boolean);
  return (
    <div className={`score-item ${missing.length > 0 ? 'score-item-wrong' : ''}`} data-item={item.code} tabIndex={0} role="group" aria-label={item.text} onKeyDown={onKey}>
      <div className="score-text">
        <span>{item.text}</span>
        {item.gravity === 'fatal' && <Mark tone="bad">{t('Judging.gravity.fatal')}</Mark>}
        {item.gravity === 'critical' && <Mark tone="bad">{t('Judging.gravity.critical')}</Mark>}
        <span className="soft score-weight">{weight}</span>
      </div>
      {about.length > 0 && <div className="soft score-help">{about.map((text) => <div key={text as string}>{text}</div>)}</div>}
      <div className="score-levels" role="radiogroup" aria-label={item.text}>
        {item.levels.map((level, at) => (
          <button
            key={level.code}
            type="button"
            role="radio"
            tabIndex={-1}
            disabled={readOnly}
            aria-checked={mark.level === level.code}
            className={`score-level ${mark.level === level.code ? (level.points === best ? 'score-level-good' : level.points === 0 ? 'score-level-bad' : 'score-level-some') : ''}`}
            onClick={() => choose(level.code)}
          >
            {!readOnly && <kbd>{at + 1}</kbd>} {level.text}
          </button>
        ))}
        {item.mayNotApply && (
          <button
            type="button"
            role="radio"
            tabIndex={-1}
            disabled={readOnly}
            aria-checked={mark.notApplicable === true}
            className={`score-level ${mark.notApplicable ? 'score-level-some' : ''}`}
            onClick={() => set({ level: null, notApplicable: true })}
          >
            {!readOnly && <kbd>0</kbd>} {t('Judging.sheet.notApplicable')}
          </button>
        )}
        {mark.at != null && onSeek && (
          <Tooltip title={t('Judging.sheet.seek')}>
            <Button size="small" type="text" icon={<PushpinOutlined />} onClick={() => onSeek(mark.at ?? 0)}>
              {clock(mark.at)}
            </Button>
          </Tooltip>
        )}
      </div>
      {readOnly ? (
        mark.comment && (
          <p className="score-comment">
            <CommentOutlined /> {mark.comment}
          </p>
        )
      ) : (
        (needs || mark.comment) && (
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 5 }}
            maxLength={2000}
            aria-label={t('Judging.sheet.commentOn', { item: item.text })}
            placeholder={needs ? t('Judging.sheet.commentNeeded') : t('Judging.sheet.comment')}
            value={mark.comment ?? ''}
            onChange={(event) => set({ comment: event.target.value || null })}
          />
        )
      )}
      {!readOnly && !needs && !mark.comment && chosen && (
        <Button size="small" type="link" className="score-add-comment" onClick={() => set({ comment: ' ' })}>
          {t('Judging.sheet.addComment')}
        </Button>
      )}
      {missing.length > 0 && <div className="score-missing">{missing.map(faults).join(' ')}</div>}
    </div>
  );
};
