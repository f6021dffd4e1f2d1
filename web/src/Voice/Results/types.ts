/** The server's contract of a wave's results. */
import type { Narrow, Schemas } from '../../api/schemas';

export type EstimateState = Schemas['WaveEstimateState'];

export type Estimated = Schemas['Estimated'];

export type Model = Narrow<Schemas['ModelResult'], { items: Schemas['ItemResult'][] }>;

export type Quality = Schemas['QualityResult'];

export type PairResult = Schemas['PairResult'];

export type NonResponseCut = Schemas['NonResponse'];

export type WaveResult = Narrow<Schemas['WaveResult'], { compared: ComparedGroup[]; hidden: Schemas['HiddenGroups'][]; model: Model | null; nonResponse: NonResponseCut[] }>;

export type WaveResults = Narrow<Schemas['WaveResults'], { result: WaveResult }>;

export type ConstructResult = Schemas['ConstructResult'];

export type Driver = Schemas['DriverResult'];

export type FieldResult = Schemas['FieldResult'];

export type MeasureResult = Schemas['MeasureResult'];

export type Gap = Schemas['GapResult'];

export type ComparedGroup = Schemas['ComparedGroup'];

export type ComparedFigure = Schemas['ComparedFigure'];

export type WhatIfAnswer = Schemas['WhatIfAnswer'];

export type WaveInTime = Schemas['WaveInTime'];

export type PairInTime = Schemas['PairInTime'];

export type GroupPairs = Schemas['GroupPairs'];

export type FreeText = Schemas['FreeText'];

export type TextCounts = Schemas['TextCounts'];

export type Benchmark = Schemas['BenchmarkLine'];

export type BenchmarkForm = Schemas['BenchmarkForm'];

export type BenchmarkKind = Schemas['BenchmarkKind'];

export const benchmarkKinds: BenchmarkKind[] = ['industry', 'competitor', 'national', 'other'];
