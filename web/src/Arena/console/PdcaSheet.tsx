import { useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Conflict } from '../../common/Conflict';
import { Section } from '../../common/Page';
import { ProblemAlert } from '../../common/ProblemAlert';
import { isProblem } from '../../common/problemWords';
import { useCentre } from '../../common/useCentre';
import { useSave } from '../../common/useSave';
import { gamePath } from './paths';
import type { Pdca } from './types';

const longest = 4000;
const steps = ['plan', 'do', 'check', 'act'] as const;
const fields = ['questions', ...steps] as const;

type Field = (typeof fields)[number];
type Texts = Record<Field, string>;

const textsOf = ({ questions, plan, do: done, check, act }: Texts): Texts => ({ questions, plan, do: done, check, act });

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
  const [texts, setTexts] = useState<Texts>(() => textsOf(sheet));
  const [isShown, setShown] = useState(sheet.questions !== '');
  const save = useSave<Texts, Pdca>({
    send: (mine) => api.put(`${gamePath(game)}/pdca/${round}`, mine, { query: { centre: centre.code }, etag: base.etag }),
    done: t('Play.debrief.saved'),
    quiet: true,
    renews: [key],
    onDone: setBase,
  });
  const isChanged = fields.some((field) => texts[field] !== base[field]);
  const theirs = isProblem(save.error, 'changed') && sheet.etag !== base.etag ? sheet : null;
  const decide = (take: 'theirs' | 'mine') => {
    setBase(sheet);
    if (take === 'theirs') setTexts(textsOf(sheet));
    save.reset();
  };
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
      {theirs ? (
        <Conflict theirs={textsOf(theirs)} mine={texts} fields={[...fields]} label={(field) => t(`Play.debrief.field.${field}`)} show={(_, value) => String(value)} onDecide={decide} />
      ) : (
        <ProblemAlert error={save.error} className="gap-below" />
      )}
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
        <div className="pdca">{steps.map((field) => box(field, 4))}</div>
      </Section>
    </>
  );
};

