import { useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import type { CaseForm, TimelineEntry } from '../types';
import { casePath } from '../useDesk';
import { useAct } from './useAct';

const longest = 20_000;

/** Puts right what one wrote: what it said before stays to be seen. */
export const Correct = ({ one, entry, onClose }: { one: CaseForm; entry: TimelineEntry; onClose: () => void }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [text, setText] = useState(entry.text ?? '');
  const correct = useAct(one, { send: () => api.put(`${casePath(one.number)}/entries/${entry.id}`, { text, seen: entry.newest }, { query }), done: t('Desk.correct.done'), onDone: onClose });
  return (
    <div className="desk-correct">
      <Input.TextArea aria-label={t('Desk.correct.text')} autoFocus autoSize={{ minRows: 2, maxRows: 14 }} maxLength={longest} value={text} onChange={(event) => setText(event.target.value)} />
      <p className="soft">{t('Desk.correct.help')}</p>
      <ProblemAlert error={correct.error} className="gap-below" />
      <div className="button-row">
        <Button type="primary" size="small" loading={correct.isPending} disabled={!text.trim()} onClick={() => correct.mutate()}>
          {t('Common.save')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('Common.cancel')}
        </Button>
      </div>
    </div>
  );
};
