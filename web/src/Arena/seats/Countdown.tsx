import { minutes } from '../live/clock';

interface Props {
  /** What it counts down to, in words. */
  label: string;
  left: number;
  /** Of how long it is the rest; without it there is no bar. */
  of?: number;
  tone?: 'plain' | 'warn' | 'bad';
}

/** Time that runs out: in figures, and as a bar that shrinks. */
export const Countdown = ({ label, left, of, tone = 'plain' }: Props) => (
  <span className={`countdown countdown-${tone}`}>
    <span className="countdown-text">
      {label} <b>{minutes(left, true)}</b>
    </span>
    {of ? (
      <span className="countdown-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.max(0, Math.min(100, (100 * left) / of))}%` }} />
      </span>
    ) : null}
  </span>
);
