import { useTranslation } from 'react-i18next';
import { Section } from '../../common/Page';
import type { Note } from '../console/types';
import { minutes } from '../live/clock';
import { latelyAt, secondOf } from './course';
import type { Course } from './types';
import { useEventWords } from './useEventWords';

const shown = 14;

interface Props {
  course: Course;
  notes: readonly Note[];
  second: number;
  go: (second: number) => void;
}

/** What happened up to now, the newest first, the trainer's own notes among it. */
export const Lately = ({ course, notes, second, go }: Props) => {
  const { t } = useTranslation();
  const say = useEventWords();
  const lines = [
    ...latelyAt(course.marks, second, shown).map((mark) => ({ at: mark.at, text: say(mark), isNote: false })),
    ...notes.filter(({ at }) => at <= second * 1000).map((note) => ({ at: note.at, text: note.text, isNote: true })),
  ]
    .sort((a, b) => a.at - b.at)
    .slice(-shown)
    .reverse();
  return (
    <Section className="replay-lately" title={t('Play.heard.title')}>
      {lines.length === 0 && <p className="soft">{t('Play.heard.nothing')}</p>}
      <ul>
        {lines.map((one, i) => (
          <li key={i} className={one.isNote ? 'replay-note' : undefined}>
            <button type="button" onClick={() => go(secondOf(one.at, course.length))} aria-label={t('Replay.goTo', { time: minutes(one.at) })}>
              {minutes(one.at)}
            </button>{' '}
            {one.isNote ? `✎ ${one.text}` : one.text}
          </li>
        ))}
      </ul>
    </Section>
  );
};
