/** The server's contract for event logs and their maps. */
import type { Schemas } from '../../api/schemas';

export type LogCard = Schemas['LogCard'];

export type LogPreview = Schemas['PreviewLogResponse'];

export type ProcessMap = Schemas['ShowMapResponse'];

export type MapActivity = Schemas['ShowMapActivityLine'];

export type MapEdge = Schemas['ShowMapEdgeLine'];

export type CaseLine = Schemas['ListCasesLine'];

export type Conformance = Schemas['ShowConformanceResponse'];

/** What a job that reads a log has to tell. */
export interface LogRead {
  logId: string;
  events: number;
  cases: number;
  rowsLeftOut: number;
  first: string[];
}

/** What an arrow tells: how often, or how long it takes. */
export const measures = ['count', 'median', 'mean', 'working'] as const;
export type MapMeasure = (typeof measures)[number];
