import { describe, expect, it } from 'vitest';
import { diagramSvg } from '../../src/Voice/Model/diagramSvg';
import { isMixedUp, verdicts } from '../../src/Voice/Results/quality';
import type { Model } from '../../src/Voice/Results/types';

const indicator = (field: string, vif: number | null) => ({ field, weight: 0.5, loading: 0.8, performance: 60, vif });

const construct = (code: string, ave: number, rho: number, vif = 1.5) => ({ code, index: null, r2: null, alpha: rho, rhoA: rho, rhoC: rho, ave, indicators: [indicator(`${code}1`, vif), indicator(`${code}2`, vif)] });

const model: Model = {
  rows: 100,
  refused: null,
  refusedNames: [],
  constructs: [construct('Image', 0.6, 0.8), construct('Quality', 0.4, 0.6, 6), { ...construct('Loyalty', 1, 1), alpha: null, rhoA: null, rhoC: null, indicators: [indicator('L', null)] }],
  paths: [{ from: 'Image', to: 'Loyalty', coefficient: { value: 0.3, low: 0.1, high: 0.5 }, p: 0.01, f2: 0.1, vif: 2 }],
  drivers: [],
  items: [],
  reversed: [],
  resamples: 100,
  quality: {
    treatment: 'mean',
    gaps: 0,
    missing: 0,
    leftOut: 0,
    folds: 10,
    pairs: [
      { first: 'Image', second: 'Quality', htmt: 0.95, correlation: 0.7 },
      { first: 'Image', second: 'Loyalty', htmt: 0.5, correlation: 0.5 },
    ],
    fit: { srmr: 0.09, srmrSaturated: 0.03, dUls: 0.2, dg: 0.3 },
    predicted: [
      { construct: 'Loyalty', field: 'L', q2: -0.1, rmse: 1.2, linearRmse: 1.1, mae: 1, linearMae: 0.9 },
      { construct: 'Quality', field: 'Quality1', q2: 0.2, rmse: 1, linearRmse: 1.1, mae: 0.8, linearMae: 0.9 },
    ],
  },
};

const failed = (of: Model, isFormative: (code: string) => boolean = () => false) => Object.fromEntries(verdicts(of, isFormative).map((one) => [one.check, `${one.failed}/${one.of}`]));

describe('measurement quality', () => {
  it('counts what fails the thresholds of the field', () => {
    expect(failed(model)).toEqual({ reliability: '1/2', ave: '1/2', htmt: '1/2', fornellLarcker: '1/2', outerVif: '2/4', innerVif: '0/1', srmr: '1/1', q2: '1/2', linear: '1/2' });
  });

  it('does not ask of formative constructs that their questions go together', () => {
    expect(failed(model, (code) => code === 'Quality')).toMatchObject({ reliability: '0/1', ave: '0/1' });
  });

  it('says nothing of results that were kept without it', () => {
    expect(verdicts({ ...model, quality: null }, () => false)).toEqual([]);
  });

  it('takes constructs as mixed up that are closer to another than to their own questions', () => {
    expect(isMixedUp(model, { first: 'Image', second: 'Quality', htmt: null, correlation: -0.7 })).toBe(true);
    expect(isMixedUp(model, { first: 'Image', second: 'Loyalty', htmt: null, correlation: 0.5 })).toBe(false);
  });
});

describe('the path model as a picture of its own', () => {
  const layout = { places: { A: { x: 0, y: 0 }, B: { x: 300, y: 0 } }, ways: { 'A B': [{ x: 168, y: 40 }, { x: 300, y: 40 }] }, width: 468, height: 84 };
  const box = (code: string, name: string) => ({ code, name, formative: false, indicators: [`${code}1`], facts: 'R² 0.50' });

  it('has its boxes, arrows and coefficients, and is well-formed whatever things are called', () => {
    const svg = diagramSvg('T <1>', [box('A', 'Price & <value>'), box('B', '满意度')], [{ from: 'A', to: 'B' }], { 'A B': { text: '0.42', isFaint: true } }, layout);
    const read = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(read.querySelector('parsererror')).toBeNull();
    const texts = [...read.querySelectorAll('text')].map((one) => one.textContent);
    expect(texts).toEqual(expect.arrayContaining(['Price & <value>', '满意度', '0.42', 'A1', 'R² 0.50']));
    expect(read.querySelectorAll('path[marker-end]')).toHaveLength(1);
    expect(read.querySelector('path[stroke-dasharray]')).not.toBeNull();
  });
});
