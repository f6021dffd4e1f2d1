import { useEffect, useEffectEvent } from 'react';
import { CaretRightOutlined, PauseOutlined, ReloadOutlined, StepBackwardOutlined, StepForwardOutlined } from '@ant-design/icons';
import { Button, Segmented, Slider } from 'antd';
import { useTranslation } from 'react-i18next';
import { minutes } from '../live/clock';
import { lastSecond, speeds } from './course';
import type { Course } from './types';
import type { usePlaying } from './usePlaying';

interface Props {
  playing: ReturnType<typeof usePlaying>;
  course: Course;
  stop: (step: 1 | -1) => void;
  renew: () => void;
}

/** Whoever writes or presses something there means that, and not the replay. */
const isTaken = (target: EventTarget | null) => target instanceof Element && target.closest('input, textarea, select, button, a, [role="slider"], [role="radiogroup"], [contenteditable="true"], [role="dialog"]') !== null;

/** The clock of a replay: play, speed, from event to event, and any second by hand. */
export const Transport = ({ playing, course, stop, renew }: Props) => {
  const { t } = useTranslation();
  const { second, speed, setSpeed, plays, go, toggle } = playing;
  const last = lastSecond(course.length);
  const say = (at: number) => minutes(at * 1000);

  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
    const does: Record<string, (() => void) | undefined> = { ' ': toggle, ArrowLeft: () => go(second - 1), ArrowRight: () => go(second + 1), PageUp: () => stop(-1), PageDown: () => stop(1) };
    const act = does[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);

  return (
    <div className="transport">
      <div className="transport-keys">
        <Button icon={<StepBackwardOutlined />} aria-label={t('Replay.previous')} title={t('Replay.previous')} onClick={() => stop(-1)} />
        <Button type="primary" icon={plays ? <PauseOutlined /> : <CaretRightOutlined />} onClick={toggle}>
          {plays ? t('Replay.pause') : t('Replay.play')}
        </Button>
        <Button icon={<StepForwardOutlined />} aria-label={t('Replay.next')} title={t('Replay.next')} onClick={() => stop(1)} />
        <Segmented aria-label={t('Replay.speed')} options={speeds.map((one) => ({ value: one as number, label: `×${one}` }))} value={speed} onChange={setSpeed} />
        <p className="transport-time">
          <b>{say(second)}</b> <span className="soft">/ {say(last)}</span>
        </p>
        {!course.isOver && (
          <Button icon={<ReloadOutlined />} onClick={renew}>
            {t('Replay.renew')}
          </Button>
        )}
      </div>
      <Slider
        min={0}
        max={last}
        value={second}
        onChange={(value) => go(value)}
        tooltip={{ formatter: (value) => say(value ?? 0) }}
        ariaLabelForHandle={t('Replay.scrubber')}
        ariaValueTextFormatterForHandle={(value) => say(value)}
      />
      <p className="soft transport-help">{t('Replay.help')}</p>
    </div>
  );
};
