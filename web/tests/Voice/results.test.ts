import { describe, expect, it } from 'vitest';
import { labelSides } from '../../src/Voice/Results/charts';
import { advice, direction, distinctNames, driversOf, importanceMap, inOrder, mainConstruct, readDefinition, sayP, shortened, withBefore } from '../../src/Voice/Results/reading';
import type { Estimated, EstimateState, Model, WaveInTime } from '../../src/Voice/Results/types';
import { isDue } from '../../src/Voice/Results/useResults';
import { readRaises, writeRaises } from '../../src/Voice/Results/WhatIf';

const figure = (value: number, low = value - 0.1, high = value + 0.1): Estimated => ({ value, low, high });

const construct = (code: string) => ({ code, index: figure(70), r2: null, alpha: null, rhoC: null, ave: null, indicators: [] });

const path = (from: string, to: string) => ({ from, to, coefficient: figure(0.3), p: 0.01, f2: 0.1 });

const driver = (name: string, importance: Estimated, performance: number) => ({ target: 'Satisfaction', driver: name, importance, performance });

const model: Model = {
  rows: 100,
  refused: null,
  refusedNames: [],
  constructs: ['Loyalty', 'Satisfaction', 'Quality', 'Image'].map(construct),
  paths: [path('Image', 'Quality'), path('Quality', 'Satisfaction'), path('Satisfaction', 'Loyalty')],
  drivers: [
    driver('Image', figure(0.2, -0.1, 0.5), 30),
    driver('Quality', figure(0.5), 80),
    driver('Price', figure(0.3), 50),
    { ...driver('Satisfaction', figure(0.6), 70), target: 'Loyalty' },
  ],
  items: [],
  reversed: [],
  resamples: 1000,
};

describe('the answer', () => {
  it('is about satisfaction where there is such a construct, else about what most leads to', () => {
    expect(mainConstruct(model)).toBe('Satisfaction');
    expect(mainConstruct({ ...model, constructs: ['Reward', 'StaffSatisfaction', 'Staying'].map(construct) })).toBe('StaffSatisfaction');
    expect(mainConstruct({ ...model, constructs: ['Loyalty', 'Quality'].map(construct), drivers: model.drivers.filter((one) => one.target === 'Loyalty') })).toBe('Loyalty');
  });

  it('ranks drivers by what they move', () => {
    expect(driversOf(model, 'Satisfaction').map((one) => one.driver)).toEqual(['Quality', 'Price', 'Image']);
  });

  it('names first what the map says is to be improved, and nothing that may be chance', () => {
    const drivers = [driver('Complaints', figure(0.4), 45), driver('Value', figure(0.35), 60), driver('Chance', figure(0.4, -0.1, 0.9), 20), driver('Brand', figure(0.1), 90), driver('Hall', figure(0.1), 85)];
    const found = advice({ ...model, drivers }, 'Satisfaction');
    expect(found.first.map((one) => one.driver)).toEqual(['Complaints']);
    expect(found.isOfMap).toBe(true);
    expect(found.kept).toBeUndefined();
    const map = importanceMap(drivers.map((one) => ({ code: one.driver, importance: one.importance.value, performance: one.performance })));
    for (const one of found.first) expect(map.points.find((point) => point.code === one.driver)?.quadrant).toBe('improve');
  });

  it('says what has more to gain than the first but stands well enough', () => {
    const drivers = [driver('Quality', figure(0.9), 72), driver('Image', figure(0.5), 60), driver('Hall', figure(0.1), 66), driver('Price', figure(0.1), 70)];
    const found = advice({ ...model, drivers }, 'Satisfaction');
    expect(found.first.map((one) => one.driver)).toEqual(['Image']);
    expect(found.kept?.driver).toBe('Quality');
  });

  it('goes by what there is to gain where the map names none', () => {
    const found = advice(model, 'Satisfaction');
    expect(found.first.map((one) => one.driver)).toEqual(['Price', 'Quality']);
    expect(found.isOfMap).toBe(false);
  });

  it('tells waves of one survey apart without the name that all of them have', () => {
    expect(distinctNames(['2026 年 1 月客户满意度指数', '2026 年 4 月客户满意度指数'], '客户满意度指数')).toEqual(['2026 年 1 月', '2026 年 4 月']);
    expect(distinctNames(['Spring', 'Autumn'], 'Index')).toEqual(['Spring', 'Autumn']);
    expect(distinctNames(['Index', 'Spring Index'], 'Index')).toEqual(['Index', 'Spring Index']);
  });

  it('calls a change unsure unless its whole interval is on one side', () => {
    expect(direction(figure(2, 1, 3))).toBe('up');
    expect(direction(figure(-2, -3, -1))).toBe('down');
    expect(direction(figure(2, -1, 5))).toBe('unsure');
    expect(direction({ value: 2, low: null, high: null })).toBe('unsure');
  });

  it('stands beside the wave before', () => {
    const waves = ['a', 'b'].map((code) => ({ code }) as WaveInTime);
    expect(withBefore(waves, 'b').before?.code).toBe('a');
    expect(withBefore(waves, 'a').before).toBeUndefined();
    expect(withBefore([], 'a').now).toBeUndefined();
  });

  it('orders constructs from causes to effects', () => {
    expect(inOrder(model)).toEqual(['Image', 'Quality', 'Satisfaction', 'Loyalty']);
  });
});

describe('the map of importance and performance', () => {
  it('puts what matters and does badly where it is to be improved', () => {
    const { points } = importanceMap([
      { code: 'a', importance: 0.6, performance: 40 },
      { code: 'b', importance: 0.5, performance: 80 },
      { code: 'c', importance: 0.1, performance: 42 },
      { code: 'd', importance: 0.1, performance: 90 },
    ]);
    expect(Object.fromEntries(points.map((point) => [point.code, point.quadrant]))).toEqual({ a: 'improve', b: 'keep', c: 'low', d: 'overdone' });
  });

  it('keeps labels off neighbouring points and inside the picture', () => {
    expect(labelSides([[0.5, 0.5], [0.6, 0.51], [0.95, 0.1]])).toEqual(['left', 'right', 'left']);
  });
});

describe('results by themselves', () => {
  const state = (of: Partial<EstimateState>): EstimateState => ({ state: 'open', answers: 0, shown: null, madeAt: null, smallest: 5, running: null, ...of });

  it('are made when there are enough answers, and not while they are being made', () => {
    expect(isDue(state({ answers: 4 }), null)).toBe(false);
    expect(isDue(state({ answers: 5 }), null)).toBe(true);
    expect(isDue(state({ answers: 5, running: { id: 'x' } as EstimateState['running'] }), null)).toBe(false);
  });

  it('wait for five more, or one in fifty of many', () => {
    expect(isDue(state({ answers: 104, shown: 100 }), null)).toBe(false);
    expect(isDue(state({ answers: 105, shown: 100 }), null)).toBe(true);
    expect(isDue(state({ answers: 10_100, shown: 10_000 }), null)).toBe(false);
    expect(isDue(state({ answers: 10_300, shown: 10_000 }), null)).toBe(true);
  });

  it('are not asked for again and again when answers are held back', () => {
    expect(isDue(state({ answers: 106, shown: 100 }), 106)).toBe(false);
    expect(isDue(state({ answers: 111, shown: 100 }), 106)).toBe(true);
  });

  it('take in the last answers of a wave that was closed, once', () => {
    expect(isDue(state({ state: 'closed', answers: 102, shown: 100 }), null)).toBe(true);
    expect(isDue(state({ state: 'closed', answers: 102, shown: 100 }), 102)).toBe(false);
    expect(isDue(state({ state: 'closed', answers: 100, shown: 100 }), null)).toBe(false);
  });
});

describe('what if', () => {
  it('stands in the address', () => {
    expect(readRaises('Quality:5,Image:-2.5')).toEqual({ Quality: 5, Image: -2.5 });
    expect(writeRaises({ Quality: 5, Image: 0 })).toBe('Quality:5');
    expect(readRaises('')).toEqual({});
    expect(readRaises('Quality:x,Image:500')).toEqual({ Image: 20 });
  });
});

describe('words of a survey', () => {
  const { words } = readDefinition(
    {
      languages: ['zh-CN'],
      title: { 'zh-CN': '问卷' },
      constructs: [{ code: 'Q', name: { 'zh-CN': '质量' } }],
      paths: [],
      pages: [
        {
          code: 'p',
          questions: [
            { code: 'pairs', kind: 'pairs', text: { 'zh-CN': '怎么样？' }, rows: [{ code: 'G1', text: { 'zh-CN': '设备' } }] },
            { code: 'S', kind: 'singleChoice', text: { 'zh-CN': '解决了吗？' }, choices: [{ code: 'yes', text: { 'zh-CN': '解决了' } }] },
          ],
        },
      ],
    },
    'zh-CN',
  );

  it('stand for codes, of items that were asked twice too', () => {
    expect([words.construct('Q'), words.field('G1'), words.field('G1_E'), words.choice('S', 'yes'), words.field('?')]).toEqual(['质量', '设备', '设备', '解决了', '?']);
  });

  it('are cut where there is no room, Chinese ones sooner', () => {
    expect(shortened('abcdefgh', 8)).toBe('abcdefgh');
    expect(shortened('abcdefghi', 8)).toBe('abcdefgh…');
    expect(shortened('一二三四五', 8)).toBe('一二三四…');
  });
});

it('writes probabilities as tests do', () => {
  expect([sayP(0.0004), sayP(0.0321), sayP(null)]).toEqual(['< 0.001', '0.032', '–']);
});
