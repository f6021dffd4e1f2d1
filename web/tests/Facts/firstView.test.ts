import { describe, expect, it } from 'vitest';
import { firstView } from '../../src/Facts/Processes/firstView';

const window = { width: 1000, height: 800 };

describe('how a map is first seen', () => {
  it('is whole and in the middle where it can be read so', () => {
    expect(firstView({ width: 400, height: 600 }, window)).toEqual({ x: 300, y: 100, zoom: 1 });
    const larger = firstView({ width: 900, height: 1000 }, window);
    expect(larger.zoom).toBeCloseTo(0.76);
    expect(larger.y + 1000 * larger.zoom).toBeLessThanOrEqual(800);
  });

  it('begins at its beginning, large enough to read, where it is too long', () => {
    expect(firstView({ width: 500, height: 6000 }, window)).toEqual({ x: 350, y: 20, zoom: 0.6 });
  });
});
