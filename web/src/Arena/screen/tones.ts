/** Short tones, made here: no file is loaded. */

let context: AudioContext | undefined;

/** Within a touch: browsers give no sound before one. */
export const unlockSound = () => {
  context ??= new AudioContext();
  void context.resume();
};

const note = (at: number, frequency: number, length: number) => {
  if (!context) return;
  const [oscillator, gain] = [context.createOscillator(), context.createGain()];
  const start = context.currentTime + at;
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0.0001, start);
  gain.gain.exponentialRampToValueAtTime(0.2, start + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + length);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + length);
};

export type Tone = 'down' | 'up' | 'lost' | 'soon' | 'end';

const tones: Record<Tone, [number, number, number][]> = {
  down: [[0, 392, 0.25], [0.22, 294, 0.4]],
  up: [[0, 523, 0.15], [0.14, 784, 0.3]],
  lost: [[0, 147, 0.5]],
  soon: [[0, 880, 0.12], [0.2, 880, 0.12]],
  end: [[0, 523, 0.3], [0.3, 659, 0.3], [0.6, 784, 0.7]],
};

export const play = (tone: Tone) => {
  for (const [at, frequency, length] of tones[tone]) note(at, frequency, length);
};
