import { useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRoundNow } from '../live/Arena';
import { minutes } from '../live/clock';
import { useNotes } from './useNotes';

const longest = 1000;
const latest = 3;

/** What was just seen, written down in passing: round and minute are noted with it. */
export const QuickNote = () => {
  const { t } = useTranslation();
  const { notes, add } = useNotes();
  const now = useRoundNow();
  const [text, setText] = useState('');
  const keep = () => text.trim() && add.mutate(text.trim(), { onSuccess: () => setText('') });
  const last = [...(notes.data ?? [])].sort((a, b) => b.createdAt.localeCompare(a.createdAt)).slice(0, latest);
  return (
    <form
      className="quick-note"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Input.TextArea
        aria-label={t('Play.notes.write')}
        placeholder={t('Play.notes.write')}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={longest}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && keep()}
      />
      <Button htmlType="submit" loading={add.isPending} disabled={!text.trim()}>
        {t('Play.notes.keep', { time: minutes(now) })}
      </Button>
      <ul>
        {last.map((note) => (
          <li key={note.id}>
            <span className="soft">{t('Play.notes.at', { round: note.round + 1, time: minutes(note.at) })}</span> {note.text}
          </li>
        ))}
      </ul>
    </form>
  );
};
