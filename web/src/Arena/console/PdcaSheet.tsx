import { useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Conflict } from '../../common/Conflict';
import { Section } from '../../common/Page';
import { ProblemAlert } from '../../common/ProblemAlert';
import { isProblem } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { clashesOf, fields, mergeSheets, steps, textsOf, type Field, type Take, type Texts } from './mergeSheets';
import { gamePath } from './paths';
import type { Pdca } from './types';

const longest = 4000;

interface Props {
  game: string;
  round: number;
  sheet: Pdca;
  /** What the log shows: after the team's own questions, so that these are theirs. */
  children: ReactNode;
}

/** Own questions, then the figures, then plan, do, check and act: one sheet a round, to write together and to print. */
export const PdcaSheet = ({ game, round, sheet, children }: Props) => {
  const { t } = useTranslation();
  const centre = useCentre();
  const client = useQueryClient();
  const key = ['arena-review', game];
  const [base, setBase] = useState(sheet);
  // Somebody else's, once it comes in: what they wrote where I did not is taken at once, what both wrote is to be decided.
  const [seen, setSeen] = useState(sheet);
  const [theirs, setTheirs] = useState<Pdca | null>(null);
  const [hasTaken, setTaken] = useState(false);
  const [texts, setTexts] = useState<Texts>(() => textsOf(sheet));
  const [isShown, setShown] = useState(sheet.questions !== '');
  const save = useSave<Texts, Pdca>({
    send: (mine) => api.put(`${gamePath(game)}/pdca/${round}`, mine, { query: { centre: centre.code }, etag: base.etag }),
    done: t('Play.debrief.saved'),
    quiet: true,
    renews: [key],
    onDone: (kept) => {
      setBase(kept);
      setTaken(false);
    },
  });
  const isChanged = fields.some((field) => texts[field] !== base[field]);
  const takeIn = (other: Pdca, take: Take) => {
    setTexts(mergeSheets(base, other, texts, take));
    setBase(other);
    setTheirs(null);
    setTaken(isChanged);
  };
  if (seen.etag !== sheet.etag) {
    setSeen(sheet);
    if (sheet.etag !== base.etag) {
      if (clashesOf(base, sheet, texts).length > 0) setTheirs(sheet);
      else takeIn(sheet, 'mine');
    }
  }
  const decide = (take: Take) => theirs && takeIn(theirs, take);
  const isKnown = isProblem(save.error, 'changed') && (theirs !== null || hasTaken);
  const box = (field: Field, rows: number) => (
    <div key={field} className="pdca-field">
      <label htmlFor={`pdca-${field}`}>{t(`Play.debrief.field.${field}`)}</label>
      <p className="soft">{t(`Play.debrief.help.${field}`)}</p>
      <Input.TextArea id={`pdca-${field}`} className="pdca-input" autoSize={{ minRows: rows }} maxLength={longest} value={texts[field]} onChange={(event) => setTexts({ ...texts, [field]: event.target.value })} />
      <p className="pdca-print" aria-hidden="true">{texts[field]}</p>
    </div>
  );
  return (
    <>
      <Section title={t('Play.debrief.own')}>
        {box('questions', 3)}
        {!isShown && (
          <Button type={texts.questions.trim() ? 'primary' : 'default'} onClick={() => setShown(true)}>
            {t('Play.debrief.show')}
          </Button>
        )}
      </Section>
      {isShown && children}
      <Section
        title={t('Play.debrief.sheet')}
        extra={
          <Button type="primary" disabled={!isChanged} loading={save.isPending} onClick={() => save.mutate(texts, { onError: () => void client.invalidateQueries({ queryKey: key }) })}>
            {t('Play.debrief.save')}
          </Button>
        }
      >
        {theirs && (
          <Conflict
            theirs={textsOf(theirs)}
            mine={texts}
            fields={clashesOf(base, theirs, texts)}
            label={(field) => t(`Play.debrief.field.${field}`)}
            show={(_, value) => <span className="pdca-said">{String(value)}</span>}
            onDecide={decide}
            onBoth={() => decide('both')}
          />
        )}
        {hasTaken && isChanged && !theirs && <Alert type="info" showIcon className="gap-below" title={t('Play.debrief.taken')} />}
        {!isKnown && <ProblemAlert error={save.error} className="gap-below" />}
        <div className="pdca">{steps.map((field) => box(field, 4))}</div>
      </Section>
    </>
  );
};

