/** The server's contract for event logs and their maps. */
import type { Schemas } from '../../api/schemas';

export type LogCard = Schemas['LogCard'];

export type LogPreview = Schemas['PreviewLogResponse'];

export type ProcessMap = Schemas['ShowMapResponse'];

export type MapActivity = Schemas['ShowMapActivityLine'];

export type MapEdge = Schemas['ShowMapEdgeLine'];

export type CaseLine = Schemas['ListCasesLine'];

export type LogCase = Schemas['ShowCaseResponse'];

export type LogEvent = Schemas['ShowCaseEvent'];

export type Stays = Schemas['ShowStaysResponse'];

export type Handovers = Schemas['ShowHandoversResponse'];

export type Conformance = Schemas['ShowConformanceResponse'];

export type DeviationLine = Schemas['ShowConformanceDeviationLine'];

export type DesignPart = Schemas['DesignPart'];

export type DesignForm = Schemas['DesignForm'];

export type DesignCard = Schemas['DesignCard'];

export type DesignText = Schemas['DesignText'];

export type DrawnDesign = Schemas['DrawnDesign'];

export type DesignDrawn = Schemas['DrawDesignResponse'];

export type TrendPoint = Schemas['ShowTrendsTrendPoint'];

export type EdgeTrend = Schemas['ShowTrendsEdgeTrend'];

export type Trends = Schemas['ShowTrendsResponse'];

export type Contrast = Schemas['ComparePartsResponse'];

export type EdgeContrast = Schemas['ComparePartsEdgeRow'];

export type Replay = Schemas['ReplayCasesResponse'];

export type RevisionCard = Schemas['RevisionCard'];

/** What a job that reads a log has to tell. */
export interface LogRead {
  logId: string;
  events: number;
  cases: number;
  rowsLeftOut: number;
  first: string[];
}

/** What an arrow tells: how often, how long it takes, or how many leave the design there. */
export const measures = ['count', 'median', 'mean', 'working', 'deviating'] as const;
export type MapMeasure = (typeof measures)[number];
