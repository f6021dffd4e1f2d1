import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { PauseCircleOutlined, PlayCircleOutlined } from '@ant-design/icons';
import { Button, Segmented, Slider } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../common/ProblemAlert';
import { ProblemError, urlOf } from '../../api/client';
import { useCentre } from '../../common/useCentre';
import { useFormats } from '../../common/useFormats';
import { useTheme } from '../../common/theme';
import type { RecordingForm } from '../types';
import { recordingsPath } from './paths';

export interface PlayerHandle {
  now: () => number | null;
  seek: (seconds: number) => void;
}

interface Props {
  recording: RecordingForm;
  /** Places that were marked, in seconds. */
  marks: number[];
  ref?: Ref<PlayerHandle>;
}

const speeds = [0.75, 1, 1.25, 1.5, 2];
const bars = 240;

/** Hears a recording. It is fetched when somebody begins to listen, for each listening is written down. */
export const Player = ({ recording, marks, ref }: Props) => {
  const { t } = useTranslation();
  const { clock } = useFormats();
  const query = { centre: useCentre().code };
  const audio = useRef<HTMLAudioElement>(null);
  const [source, setSource] = useState<string | null>(null);
  const [peaks, setPeaks] = useState<number[]>([]);
  const [at, setAt] = useState(0);
  const [length, setLength] = useState(0);
  const [speed, setSpeed] = useState(1);
  const [plays, setPlays] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => () => void (source && URL.revokeObjectURL(source)), [source]);
  useEffect(() => {
    if (audio.current) audio.current.playbackRate = speed;
  }, [speed, source]);
  useEffect(() => {
    if (source) void audio.current?.play().catch(() => undefined);
  }, [source]);

  const seek = (seconds: number) => {
    if (!audio.current) return;
    audio.current.currentTime = seconds;
    setAt(seconds);
  };
  useImperativeHandle(ref, () => ({ now: () => (source ? Math.round((audio.current?.currentTime ?? 0) * 10) / 10 : null), seek }));

  const load = async () => {
    setBusy(true);
    setError(null);
    try {
      const answer = await fetch(urlOf(`${recordingsPath}/${recording.id}/sound`, query), { credentials: 'same-origin' });
      if (!answer.ok) throw new ProblemError({ status: answer.status, code: 'quality.noRecording' });
      const blob = await answer.blob();
      setSource(URL.createObjectURL(blob));
      setPeaks(await peaksOf(blob));
    } catch (problem) {
      setError(problem instanceof ProblemError ? problem : new ProblemError({ status: 0, code: 'offline' }));
    } finally {
      setBusy(false);
    }
  };
  const toggle = () => {
    if (!source) void load();
    else if (plays) audio.current?.pause();
    else void audio.current?.play().catch(() => undefined);
  };
  return (
    <div className="player">
      <ProblemAlert error={error} className="gap-below" />
      {source && (
        <audio
          ref={audio}
          src={source}
          onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
          onLoadedMetadata={(event) => setLength(event.currentTarget.duration)}
          onPlay={() => setPlays(true)}
          onPause={() => setPlays(false)}
        />
      )}
      {peaks.length > 0 && <Wave peaks={peaks} at={length > 0 ? at / length : 0} marks={length > 0 ? marks.map((mark) => mark / length) : []} onSeek={(share) => seek(share * length)} />}
      <div className="player-bar">
        <Button type="primary" shape="circle" size="large" loading={isBusy} icon={plays ? <PauseCircleOutlined /> : <PlayCircleOutlined />} aria-label={plays ? t('Judging.player.pause') : t('Judging.player.play', { name: recording.name })} onClick={toggle} />
        <Slider className="player-place" min={0} max={Math.max(1, length)} step={0.5} value={at} disabled={!source} onChange={seek} ariaLabelForHandle={t('Judging.player.place')} tooltip={{ formatter: (value) => clock(value) }} />
        <span className="soft">
          {clock(at)} / {length > 0 ? clock(length) : '–'}
        </span>
        <Segmented size="small" aria-label={t('Judging.player.speed')} value={speed} onChange={setSpeed} options={speeds.map((value) => ({ value, label: `${value}×` }))} />
      </div>
      {!source && <p className="soft">{t('Judging.player.audited')}</p>}
    </div>
  );
};

const peaksOf = async (blob: Blob): Promise<number[]> => {
  const context = new AudioContext();
  try {
    const sound = await context.decodeAudioData(await blob.arrayBuffer());
    const samples = sound.getChannelData(0);
    const step = Math.max(1, Math.floor(samples.length / bars));
    const found = Array.from({ length: Math.min(bars, samples.length) }, (_, bar) => {
      let most = 0;
      for (let i = bar * step; i < Math.min(samples.length, (bar + 1) * step); i += Math.max(1, Math.floor(step / 200))) most = Math.max(most, Math.abs(samples[i] ?? 0));
      return most;
    });
    const loudest = Math.max(...found, 0.001);
    return found.map((peak) => peak / loudest);
  } catch {
    // A sound that cannot be drawn may still be heard.
    return [];
  } finally {
    void context.close();
  }
};

interface WaveProps {
  peaks: number[];
  at: number;
  marks: number[];
  onSeek: (share: number) => void;
}

/** How loud it is over time; a click goes there. By key the slider below does the same. */
const Wave = ({ peaks, at, marks, onSeek }: WaveProps) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { isDark } = useTheme();
  useEffect(() => {
    const box = canvas.current;
    const pen = box?.getContext('2d');
    if (!box || !pen) return;
    const ink = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name);
    pen.clearRect(0, 0, box.width, box.height);
    peaks.forEach((peak, bar) => {
      const height = Math.max(2, peak * (box.height - 4));
      pen.fillStyle = bar / peaks.length < at ? ink('--pine') : ink('--ink-faint');
      pen.fillRect((bar * box.width) / peaks.length, (box.height - height) / 2, Math.max(1, box.width / peaks.length - 1), height);
    });
    pen.fillStyle = ink('--seal');
    for (const mark of marks) pen.fillRect(mark * box.width - 1, 0, 2, box.height);
  }, [peaks, at, marks, isDark]);
  return (
    <canvas
      ref={canvas}
      className="player-wave"
      width={960}
      height={80}
      aria-hidden="true"
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onSeek((event.clientX - box.left) / box.width);
      }}
    />
  );
};
