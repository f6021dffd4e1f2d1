import { useEffect, useMemo, useRef, useState } from 'react';
import { CaretRightOutlined, PauseOutlined } from '@ant-design/icons';
import { Button, Segmented, Slider } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../common/ProblemAlert';
import { useFormats } from '../../common/useFormats';
import { underWay, type Journey } from './motion';
import type { Replay } from './types';

/** How long the whole takes at each speed, in seconds. */
const lengths = { slow: 240, usual: 90, fast: 30 } as const;
type Speed = keyof typeof lengths;
const speeds = Object.keys(lengths) as Speed[];

const prefersStillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What the map draws of cases under way; `at` is read at each frame, so that the page is not drawn anew sixty times a second. */
export interface Motion {
  journeys: Journey[];
  activities: string[];
  at: { current: number };
  /** Counts up when the moment was chosen by hand. */
  moved: number;
}

interface Props {
  replay: Replay | undefined;
  error: unknown;
  onMotion: (motion: Motion | null) => void;
}

/** Plays some cases over the map: play and pause, speed, and any moment by hand. Whoever prefers no motion only chooses moments. */
export const ReplayControls = ({ replay, error, onMotion }: Props) => {
  const { t } = useTranslation();
  const f = useFormats();
  const isStill = useMemo(prefersStillness, []);
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>('usual');
  const [shown, setShown] = useState(0);
  const [moved, setMoved] = useState(0);
  const at = useRef(0);
  const from = replay?.from ? new Date(replay.from).getTime() : null;
  const whole = replay?.from && replay.to ? (new Date(replay.to).getTime() - new Date(replay.from).getTime()) / 1000 : 0;

  useEffect(() => {
    at.current = 0;
    setShown(0);
  }, [replay]);
  useEffect(() => {
    onMotion(replay ? { journeys: replay.cases, activities: replay.activities, at, moved } : null);
    return () => onMotion(null);
  }, [replay, moved, onMotion]);
  useEffect(() => {
    if (!isPlaying || whole === 0) return;
    let before = performance.now();
    let lastShown = before;
    let frame = requestAnimationFrame(function move(now) {
      at.current = Math.min(whole, at.current + ((now - before) / 1000 / lengths[speed]) * whole);
      before = now;
      if (now - lastShown > 200 || at.current === whole) {
        lastShown = now;
        setShown(at.current);
      }
      if (at.current === whole) setPlaying(false);
      else frame = requestAnimationFrame(move);
    });
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, speed, whole]);

  if (error) return <ProblemAlert error={error} className="gap-below" />;
  if (!replay || from === null) return null;
  const play = () => {
    if (at.current >= whole) at.current = 0;
    setPlaying(!isPlaying);
  };
  const go = (second: number) => {
    at.current = second;
    setShown(second);
    setMoved((times) => times + 1);
  };
  const say = (second: number) => f.dateTime(new Date(from + second * 1000).toISOString());
  return (
    <div className="replay" role="group" aria-label={t('Processes.replay.title')}>
      {!isStill && (
        <>
          <Button icon={isPlaying ? <PauseOutlined /> : <CaretRightOutlined />} onClick={play}>
            {isPlaying ? t('Processes.replay.pause') : t('Processes.replay.play')}
          </Button>
          <Segmented<Speed> aria-label={t('Processes.replay.speed')} value={speed} onChange={setSpeed} options={speeds.map((value) => ({ value, label: t(`Processes.replay.speeds.${value}`) }))} />
        </>
      )}
      <Slider className="replay-time" min={0} max={whole} step={Math.max(1, whole / 500)} value={shown} onChange={go} tooltip={{ formatter: (second) => say(second ?? 0) }} ariaLabelForHandle={t('Processes.replay.moment')} />
      <span className="soft" aria-live="off">
        {say(shown)} · {t('Processes.replay.underWay', { count: underWay(replay.cases, shown) })}
      </span>
      <span className="soft">{replay.cases.length < replay.allCases ? t('Processes.replay.some', { shown: f.number(replay.cases.length), all: f.number(replay.allCases) }) : t('Processes.replay.all', { all: f.number(replay.allCases) })}</span>
    </div>
  );
};
