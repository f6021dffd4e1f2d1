import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client';
import { useCentre } from '../../common/useCentre';
import { ProblemAlert } from '../../common/ProblemAlert';
import { gamePath } from '../console/paths';
import { useNotes } from '../console/useNotes';
import { ArenaProvider } from '../live/Arena';
import { Charts } from './Charts';
import { lastSecond, stopFrom } from './course';
import { Floor } from './Floor';
import { Lately } from './Lately';
import { Transport } from './Transport';
import type { Course, Moment, Replay } from './types';
import { usePlaying } from './usePlaying';
import { WhatIf } from './WhatIf';

const nobody = () => Promise.resolve('lost');

interface Props {
  game: string;
  replay: Replay;
  course: Course;
  first: number;
  keep: (second: number) => void;
  renew: () => void;
  /** Whether the what-if is open. */
  asks: boolean;
  setAsks: (next: boolean) => void;
}

/** One round: where one is in it, what could be done otherwise from there, its charts, and how everything stood at that second. */
export const RoundReplay = ({ game, replay, course, first, keep, renew, asks, setAsks }: Props) => {
  const centre = useCentre();
  const { notes } = useNotes();
  const own = useMemo(() => (notes.data ?? []).filter(({ round }) => round === course.round), [notes.data, course.round]);
  const playing = usePlaying(first, lastSecond(course.length), keep);
  const { second, go } = playing;
  const moment = useQuery({
    queryKey: ['arena-moment', game, course.round, second],
    queryFn: ({ signal }) => api.get<Moment>(`${gamePath(game)}/replay/${course.round}/${second}`, { query: { centre: centre.code }, signal }),
    // What was does not change.
    staleTime: Infinity,
    gcTime: 60_000,
    placeholderData: (before) => before,
  });
  const stop = (step: 1 | -1) => go(stopFrom(course.marks, own, course.length, second, step));
  const known = { number: 0, pieces: moment.data?.pieces ?? {}, scenario: replay.scenario, clockAt: 0, heard: [] };
  return (
    <ArenaProvider known={known} act={nobody}>
      <Transport playing={playing} course={course} stop={stop} renew={renew} />
      <ProblemAlert error={moment.error} className="gap-below" />
      {moment.data && <WhatIf game={game} course={course} second={second} moment={moment.data} bots={replay.bots[course.round]} rounds={replay.scenario.rounds.length} isOpen={asks} setOpen={setAsks} />}
      <Charts course={course} notes={own} second={second} go={go} />
      {moment.data && (
        <div className={moment.isPlaceholderData ? 'replay-now replay-waits' : 'replay-now'}>
          <Floor row={moment.data.row} />
          <Lately course={course} notes={own} second={second} go={go} />
        </div>
      )}
    </ArenaProvider>
  );
};
