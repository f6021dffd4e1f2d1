import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import { Nothing, PageState } from '../../common/PageState';
import { minutes } from '../live/clock';
import { QuickNote } from './QuickNote';
import { useNotes } from './useNotes';

/** All notes in the order of play. */
export const NotesTab = () => {
  const { t } = useTranslation();
  const { notes } = useNotes();
  return (
    <div className="floor">
      <Section className="floor-main" title={t('Play.notes.title')}>
        <PageState query={notes} isEmpty={(list) => list.length === 0} empty={<Nothing title={t('Play.notes.none')} />}>
          {(list) => (
            <ol className="notes">
              {[...list]
                .sort((a, b) => a.round - b.round || a.at - b.at)
                .map((note) => (
                  <li key={note.id}>
                    <b>{t('Play.notes.at', { round: note.round + 1, time: minutes(note.at) })}</b>
                    <p>{note.text}</p>
                    <span className="soft">{note.by}</span>
                  </li>
                ))}
            </ol>
          )}
        </PageState>
      </Section>
      <Section className="floor-side" title={t('Play.notes.write')}>
        <QuickNote />
      </Section>
    </div>
  );
};
