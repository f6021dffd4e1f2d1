import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, BranchesOutlined, CopyOutlined, DeleteOutlined, FileAddOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  duplicatePage,
  duplicateQuestion,
  insertPage,
  insertQuestion,
  movePageTo,
  moveQuestionTo,
  newPage,
  newQuestion,
  removePage,
  removeQuestion,
  stepQuestion,
} from '../definition/edits';
import { Menu } from '../../common/Menu';
import { said } from '../text';
import { questionKinds, type Definition, type QuestionKind } from '../types';
import { useBuilding } from './context';
import { placeText, placesOf, type Place } from './place';

interface Props {
  place: Place;
  onOpen: (place: Place) => void;
  onUndo: (() => void) | null;
}

/** Pages and questions in their order. What is done here is done by buttons, by keys or by dragging. */
export const Outline = ({ place, onOpen, onUndo }: Props) => {
  const { t } = useTranslation();
  const { survey, language, readOnly, change } = useBuilding();
  const { message } = App.useApp();
  const tree = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<Place | null>(null);
  const [over, setOver] = useState('');
  const here = placeText(place);

  useEffect(() => {
    const box = tree.current;
    const item = box?.querySelector<HTMLElement>(`[data-place="${here}"]`);
    if (!box || !item) return;
    const top = item.offsetTop - box.offsetTop;
    if (top < box.scrollTop || top + item.offsetHeight > box.scrollTop + box.clientHeight) box.scrollTop = top - box.clientHeight / 3;
  }, [here]);

  /** A change that leaves another place open than before. */
  const become = (next: Definition, then: Place) => {
    change(() => next);
    onOpen(then);
  };

  const addPage = () => {
    const at = place.part === 'start' ? 0 : place.part === 'end' ? survey.pages.length : place.page + 1;
    become(insertPage(survey, at, newPage(survey)), { part: 'page', page: at });
  };
  const addQuestion = (kind: QuestionKind) => {
    const base = survey.pages.length === 0 ? insertPage(survey, 0, newPage(survey)) : survey;
    const page = place.part === 'page' || place.part === 'question' ? place.page : place.part === 'start' ? 0 : base.pages.length - 1;
    const at = place.part === 'question' ? place.question + 1 : (base.pages[page]?.questions.length ?? 0);
    become(insertQuestion(base, page, at, newQuestion(base, kind)), { part: 'question', page, question: at });
  };
  const move = (step: 1 | -1) => {
    if (place.part === 'question') {
      const moved = stepQuestion(survey, place, step);
      if (moved.survey !== survey) become(moved.survey, { part: 'question', ...moved.at });
    } else if (place.part === 'page') {
      const next = movePageTo(survey, place.page, place.page + step);
      if (next !== survey) become(next, { part: 'page', page: place.page + step });
    }
  };
  const duplicate = () => {
    if (place.part === 'question') become(duplicateQuestion(survey, place.page, place.question), { ...place, question: place.question + 1 });
    else if (place.part === 'page') become(duplicatePage(survey, place.page), { part: 'page', page: place.page + 1 });
  };
  const remove = () => {
    if (place.part !== 'question' && place.part !== 'page') return;
    const gone = place.part === 'question' ? survey.pages[place.page]?.questions[place.question]?.code : survey.pages[place.page]?.code;
    if (place.part === 'question') become(removeQuestion(survey, place.page, place.question), place.question > 0 ? { ...place, question: place.question - 1 } : { part: 'page', page: place.page });
    else become(removePage(survey, place.page), place.page > 0 ? { part: 'page', page: place.page - 1 } : { part: 'start' });
    void message.info(t('Voice.outline.removed', { code: gone }));
  };

  const drop = (target: Place) => {
    setOver('');
    setDragged(null);
    if (!dragged) return;
    if (dragged.part === 'question' && (target.part === 'question' || target.part === 'page')) {
      const moved = moveQuestionTo(survey, dragged, { page: target.page, question: target.part === 'question' ? target.question : 0 });
      become(moved.survey, { part: 'question', ...moved.at });
    } else if (dragged.part === 'page' && (target.part === 'question' || target.part === 'page')) {
      become(movePageTo(survey, dragged.page, target.page), { part: 'page', page: target.page });
    }
  };

  const all = placesOf(survey);
  const onKey = (event: KeyboardEvent) => {
    const at = all.findIndex((one) => placeText(one) === here);
    const go = (index: number) => {
      const next = all[Math.max(0, Math.min(index, all.length - 1))];
      if (!next) return;
      onOpen(next);
      tree.current?.querySelector<HTMLElement>(`[data-place="${placeText(next)}"]`)?.focus();
    };
    const arrow = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (arrow !== 0 && event.altKey && !readOnly) move(arrow);
    else if (arrow !== 0) go(at + arrow);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(all.length - 1);
    else if (event.key === 'Delete' && !readOnly) remove();
    else return;
    event.preventDefault();
  };

  const movable = place.part === 'question' || place.part === 'page';
  const tool = (label: string, icon: React.ReactNode, act: () => void, off: boolean) => (
    <Tooltip title={label}>
      <Button type="text" size="small" icon={icon} aria-label={label} disabled={off} onClick={act} />
    </Tooltip>
  );
  return (
    <div className="outline">
      {!readOnly && (
        <div className="outline-tools" role="toolbar" aria-label={t('Voice.outline.tools')}>
          <Menu
            items={questionKinds.map((kind) => ({ key: kind, label: <KindChoice kind={kind} /> }))}
            onClick={({ key }) => addQuestion(key as QuestionKind)}
          >
            <Button size="small" type="primary" icon={<PlusOutlined />}>
              {t('Voice.outline.addQuestion')}
            </Button>
          </Menu>
          <span className="outline-icons">
            {tool(t('Voice.outline.addPage'), <FileAddOutlined />, addPage, false)}
            {tool(t('Voice.outline.up'), <ArrowUpOutlined />, () => move(-1), !movable)}
            {tool(t('Voice.outline.down'), <ArrowDownOutlined />, () => move(1), !movable)}
            {tool(t('Voice.outline.duplicate'), <CopyOutlined />, duplicate, !movable)}
            {tool(t('Voice.outline.remove'), <DeleteOutlined />, remove, !movable)}
          </span>
        </div>
      )}
      <div className="outline-tree" role="tree" aria-label={t('Voice.outline.title')} ref={tree} onKeyDown={onKey}>
        {all.map((one) => {
          const key = placeText(one);
          const drags = !readOnly && (one.part === 'page' || one.part === 'question');
          return (
            <div
              key={key}
              role="treeitem"
              aria-level={one.part === 'question' ? 2 : 1}
              aria-selected={key === here}
              tabIndex={key === here ? 0 : -1}
              data-place={key}
              className={`outline-item outline-${one.part} ${over === key && dragged ? 'outline-over' : ''}`}
              draggable={drags}
              onClick={() => onOpen(one)}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                event.dataTransfer.setData('text/plain', key);
                setDragged(one);
              }}
              onDragEnd={() => {
                setDragged(null);
                setOver('');
              }}
              onDragOver={(event: DragEvent) => {
                if (!dragged || !drags) return;
                event.preventDefault();
                setOver(key);
              }}
              onDrop={(event) => {
                event.preventDefault();
                drop(one);
              }}
            >
              <Item place={one} language={language} />
            </div>
          );
        })}
      </div>
      {!readOnly && (
        <p className="outline-hint">
          {t('Voice.outline.keys')}
          {onUndo && (
            <Button type="link" size="small" onClick={onUndo}>
              {t('Voice.undo')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
};

const KindChoice = ({ kind }: { kind: QuestionKind }) => {
  const { t } = useTranslation();
  return (
    <span className="kind-choice">
      {t(`Voice.kind.${kind}`)} <span className="soft">{t(`Voice.kindText.${kind}`)}</span>
    </span>
  );
};

const Item = ({ place, language }: { place: Place; language: string }) => {
  const { t } = useTranslation();
  const { survey, faults } = useBuilding();
  if (place.part === 'start' || place.part === 'end') return <span className="outline-text">{t(`Voice.outline.${place.part}`)}</span>;
  const page = survey.pages[place.page];
  if (place.part === 'page')
    return (
      <>
        <span className="outline-text">
          <span className="outline-number">{place.page + 1}</span>
          {said(page?.title, language) || t('Voice.outline.page', { number: place.page + 1 })}
        </span>
        {page?.showIf && <BranchesOutlined className="outline-mark" aria-label={t('Voice.outline.conditional')} />}
        {faults.some((fault) => fault.page?.code === page?.code && !fault.question) && <Dot />}
      </>
    );
  const question = page?.questions[place.question];
  if (!question) return null;
  return (
    <>
      <span className="outline-code code">{question.code}</span>
      <span className="outline-text">{said(question.text, language) || <span className="soft">{t('Voice.outline.noText')}</span>}</span>
      {question.showIf && <BranchesOutlined className="outline-mark" aria-label={t('Voice.outline.conditional')} />}
      {faults.some((fault) => fault.question?.code === question.code && fault.page?.code === page?.code) && <Dot />}
    </>
  );
};

const Dot = () => {
  const { t } = useTranslation();
  return <span className="outline-dot" role="img" aria-label={t('Voice.outline.wrong')} />;
};
