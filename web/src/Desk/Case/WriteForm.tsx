import { useState } from 'react';
import { Button, Input, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Section } from '../../common/Page';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useCentre } from '../../common/useCentre';
import type { CaseForm } from '../types';
import { casePath } from '../useDesk';
import { useOnceKey } from '../../common/useOnceKey';
import { Attach } from './Attach';
import { useAct } from './useAct';

const kinds = ['reply', 'note', 'message'] as const;
const longest = 20_000;

/** What is written into a case: a reply to the customer, a note among us, what the customer said. */
export const WriteForm = ({ one }: { one: CaseForm }) => {
  const { t } = useTranslation();
  const query = { centre: useCentre().code };
  const [kind, setKind] = useState<(typeof kinds)[number]>('reply');
  const [text, setText] = useState('');
  const [written, setWritten] = useState(0);
  const once = useOnceKey();
  const write = useAct(one, { send: () => api.post(`${casePath(one.number)}/entries`, { kind, text }, { query, headers: once({ kind, text, at: one.number, written }) }), done: t(`Desk.write.done.${kind}`), onDone: () => { setText(''); setWritten(written + 1); } });
  const send = () => {
    if (text.trim() && !write.isPending) write.mutate();
  };
  return (
    <Section className="desk-write">
      <Segmented aria-label={t('Desk.write.kind')} value={kind} onChange={(next) => setKind(next)} options={kinds.map((value) => ({ value, label: t(`Desk.write.${value}`) }))} />
      <p className="soft">{t(`Desk.write.text.${kind}`)}</p>
      <ProblemAlert error={write.error} className="gap-below" />
      <Input.TextArea
        aria-label={t(`Desk.write.${kind}`)}
        autoSize={{ minRows: 3, maxRows: 14 }}
        maxLength={longest}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
        }}
      />
      <div className="button-row button-row-ends desk-write-foot">
        <Attach one={one} kind={kind} />
        <span className="soft">{t('Desk.write.keys')}</span>
        <Button type="primary" onClick={send} loading={write.isPending} disabled={!text.trim()}>
          {t(`Desk.write.send.${kind}`)}
        </Button>
      </div>
    </Section>
  );
};
