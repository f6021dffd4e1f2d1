/** The server's contract of the balanced scorecard. */
import type { Narrow, Schemas } from '../api/schemas';
import type { Unit } from '../Facts/types';

export type Perspective = Schemas['Perspective'];
export type MeasureRole = Schemas['MeasureRole'];
export type Scale = Schemas['ScoreScale'];
export type WeightedMeasure = Narrow<Schemas['WeightedMeasure'], { scale: Scale; floor: number | null; target: number | null }>;
export type WeightingCard = Schemas['WeightingCard'];
export type WeightingForm = Narrow<Schemas['WeightingForm'], { measures: WeightedMeasure[] }>;
export type WeighableMetric = Narrow<Schemas['WeighableMetric'], { unit: Unit }>;

export type CardMeasure = Narrow<Schemas['CardMeasure'], { unit: Unit }>;
export type CardPerspective = Narrow<Schemas['CardPerspective'], { measures: CardMeasure[] }>;
export type BalancedScorecard = Narrow<Schemas['BalancedScorecard'], { perspectives: CardPerspective[] }>;
export type Units = Schemas['ListUnitsResponse'];

export type MeasureEffect = Narrow<Schemas['MeasureEffect'], { unit: Unit }>;
export type Trade = Schemas['Trade'];
export type Side = Narrow<Schemas['Side'], { measures: MeasureEffect[] }>;
export type RehearsedUnit = Schemas['RehearsedUnit'];
export type Standing = Schemas['Standing'];
export type CutRehearsal = Narrow<Schemas['CutRehearsal'], { current: Side | null; proposed: Side }>;
export type Rehearsal = Narrow<Schemas['Rehearsal'], { teams: CutRehearsal | null; agents: CutRehearsal | null }>;

export const perspectives: Perspective[] = ['customerValue', 'serviceQuality', 'efficiency', 'finance'];
export const roles: MeasureRole[] = ['driver', 'result'];
export const scales: Scale[] = ['target', 'spread', 'standing'];
