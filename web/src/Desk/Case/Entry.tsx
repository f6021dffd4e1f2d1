import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../common/useFormats';
import type { CaseForm, CaseTypeForm, TimelineEntry } from '../types';
import { useMoney } from '../useMoney';
import { useLevel } from '../useWorkingTime';
import { Correct } from './Correct';
import { FieldChanges } from './FieldChanges';
import { FileLink, fileOf } from './FileLink';
import { headline } from './headline';

interface Props {
  one: CaseForm;
  entry: TimelineEntry;
  type: CaseTypeForm | undefined;
}

const spoken = ['message', 'reply', 'note'];

/** A line of the timeline; one that was corrected shows what it says now, and on a click what it said before. */
export const Entry = ({ one, entry, type }: Props) => {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const level = useLevel();
  const money = useMoney();
  const [corrects, setCorrects] = useState(false);
  const isSpoken = spoken.includes(entry.kind);
  const tone = entry.kind === 'breached' || entry.kind === 'mailFailed' || entry.kind === 'supplyOverdue' ? 'bad' : entry.kind === 'warned' ? 'warn' : isSpoken ? entry.kind : 'done';
  return (
    <li className={`desk-entry desk-entry-${tone}`}>
      <div className="desk-entry-head">
        <b>{headline(t, entry, type, level, money)}</b>
        <span className="soft">{[entry.by && (entry.kind === 'message' ? t('Desk.entry.writtenBy', { name: entry.by }) : entry.by), dateTime(entry.at)].filter(Boolean).join(' · ')}</span>
      </div>
      {entry.kind === 'fileAdded' && <FileLink number={one.number} file={fileOf(entry.about)} />}
      {entry.kind === 'changed' && entry.text && <FieldChanges text={entry.text} type={type} />}
      {entry.text && entry.kind !== 'opened' && entry.kind !== 'changed' && !corrects && <p className="desk-entry-text">{entry.text}</p>}
      {corrects && <Correct one={one} entry={entry} onClose={() => setCorrects(false)} />}
      {(entry.earlier.length > 0 || entry.mayCorrect) && !corrects && (
        <div className="desk-entry-foot">
          {entry.earlier.length > 0 && <Earlier entry={entry} />}
          {entry.mayCorrect && (
            <Button type="link" size="small" onClick={() => setCorrects(true)}>
              {t('Desk.correct.do')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
};

const Earlier = ({ entry }: { entry: TimelineEntry }) => {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  return (
    <details className="desk-earlier">
      <summary className="soft">{t('Desk.correct.was', { count: entry.earlier.length })}</summary>
      {entry.earlier.map((before) => (
        <p key={before.at}>
          <span className="soft">{dateTime(before.at)}</span>
          <br />
          <del>{before.text}</del>
        </p>
      ))}
    </details>
  );
};
