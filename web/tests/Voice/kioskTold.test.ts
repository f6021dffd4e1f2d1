import { describe, expect, it, vi } from 'vitest';
import { reasonsOf, teller } from '../../src/Voice/Kiosk/tellRefused';

const refused = (code: string, since: number) => ({ once: 'x', answers: { WHY: 'secret' }, refused: { status: 409, code, fields: [], since, tried: since } });
const storage = () => {
  const kept = new Map<string, string>();
  return { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value) };
};

describe('what a kiosk tells of what was refused', () => {
  it('is how many for which reason, and nothing of what they say', () => {
    const reasons = reasonsOf([refused('voice.waveClosed', 5000), refused('voice.waveClosed', 2000), refused('invalid', 9000)], [refused('voice.waveClosed', 8000)], 10_000);
    expect(reasons).toEqual([
      { code: 'invalid', answers: 1, asked: 0, waitedSeconds: 1 },
      { code: 'voice.waveClosed', answers: 2, asked: 1, waitedSeconds: 8 },
    ]);
    expect(JSON.stringify(reasons)).not.toContain('secret');
  });

  it('is told once, again when it is another, and when nothing is left', async () => {
    const send = vi.fn(() => Promise.resolve());
    const tell = teller('link', storage(), send);
    const one = reasonsOf([refused('invalid', 0)], [], 1000);
    expect(await tell([])).toBe(false);
    expect(await tell(one)).toBe(true);
    expect(await tell(reasonsOf([refused('invalid', 0)], [], 9000))).toBe(false);
    expect(await tell([])).toBe(true);
    expect(send).toHaveBeenCalledTimes(2);
    expect(new Set(send.mock.calls.map((call) => (call as unknown[])[0])).size).toBe(1);
  });

  it('is told the next time when the network was away', async () => {
    const send = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(undefined);
    const tell = teller('link', storage(), send);
    const one = reasonsOf([refused('invalid', 0)], [], 1000);
    await expect(tell(one)).rejects.toThrow('offline');
    expect(await tell(one)).toBe(true);
  });
});
