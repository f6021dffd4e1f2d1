import { describe, expect, it } from 'vitest';
import { firstView } from '../../src/Facts/Processes/firstView';

const window = { width: 1000, height: 800 };

describe('how a map is first seen', () => {
  it('is whole and in the middle where it can be read so', () => {
    expect(firstView({ width: 400, height: 600 }, 200, window)).toEqual({ x: 300, y: 100, zoom: 1 });
    const larger = firstView({ width: 900, height: 1000 }, 450, window);
    expect(larger.zoom).toBeCloseTo(0.76);
    expect(larger.y + 1000 * larger.zoom).toBeLessThanOrEqual(800);
  });

  it('begins at its beginning, large enough to read, where it is too long', () => {
    expect(firstView({ width: 500, height: 6000 }, 250, window)).toEqual({ x: 350, y: 20, zoom: 0.6 });
  });

  it('has its beginning in the middle where it is too wide, and no empty stripe at its sides', () => {
    const phone = { width: 360, height: 600 };
    const wide = { width: 1000, height: 900 };
    expect(firstView(wide, 500, phone)).toEqual({ x: -120, y: 15, zoom: 0.6 });
    expect(firstView(wide, 60, phone).x).toBe(15);
    expect(firstView(wide, 990, phone).x).toBe(360 - 600 - 15);
  });
});
