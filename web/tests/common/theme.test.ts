import { theme } from 'antd';
import { describe, expect, it } from 'vitest';
import { themeOf } from '../../src/common/theme';

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** Relative luminance (WCAG 2.2) of a colour written as #rrggbb. */
const luminance = (colour: string) => {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(parseInt(colour.slice(at, at + 2), 16) / 255)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

describe.each([
  ['by day', false],
  ['by night', true],
])('links %s', (_, isDark) => {
  const colours = theme.getDesignToken(themeOf(isDark));
  it.each(['colorLink', 'colorLinkHover', 'colorLinkActive'] as const)('can be read on everything they stand on: %s', (state) => {
    for (const ground of ['colorBgLayout', 'colorBgContainer', 'colorBgElevated', 'colorPrimaryBg'] as const) expect(contrast(colours[state], colours[ground]), ground).toBeGreaterThanOrEqual(4.5);
  });
});
