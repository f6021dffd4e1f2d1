/** The server's contract of quality checks. */
import type { Schemas } from '../api/schemas';

export type ScorecardCard = Schemas['ScorecardCard'];
export type ScorecardForm = Schemas['ScorecardForm'];
export type Definition = Schemas['ScorecardDefinition'];
export type CardSection = Schemas['ScorecardSection'];
export type CardItem = Schemas['ScorecardItem'];
export type ItemLevel = Schemas['ItemLevel'];
export type Gravity = Schemas['Gravity'];
export type CommentRule = Schemas['CommentRule'];
export type ItemMark = Schemas['ItemMark'];
export type Marks = Record<string, ItemMark>;
export type ScoreCard = Schemas['ScoreCard'];

export const gravities: Gravity[] = ['plain', 'critical', 'fatal'];
export const commentRules: CommentRule[] = ['never', 'whenPointsAreLost', 'always'];
export type PlanCard = Schemas['PlanCard'];
export type PlanForm = Schemas['PlanForm'];
export type PlanDocument = Schemas['PlanDocument'];
export type StratumCut = Schemas['StratumCut'];
export type AllocationRule = Schemas['AllocationRule'];
export type DrawPreview = Schemas['DrawPreview'];
export type DrawCard = Schemas['DrawCard'];
export type DrawAgain = Schemas['DrawAgain'];
export type StratumCount = Schemas['StratumCount'];
export type EvaluationCard = Schemas['EvaluationCard'];
export type EvaluationForm = Schemas['EvaluationForm'];
export type CoachingForm = Schemas['CoachingForm'];
export type Evaluator = Schemas['EvaluatorCard'];

export const stratumCuts: StratumCut[] = ['timeOfDay', 'length', 'region', 'product', 'topic', 'channel', 'queue', 'team', 'agent'];
/** What cases can be told apart by, and narrowed to. */
export const caseCuts: StratumCut[] = ['timeOfDay', 'length', 'topic', 'channel', 'team', 'agent'];
export type AcceptanceCurve = Schemas['ShowAcceptanceResponse'];
export const kinds = ['contact', 'case'] as const;
export const rules: AllocationRule[] = ['proportional', 'equal', 'neyman'];

export type QualityResults = Schemas['QualityResults'];
export type QualityRow = Schemas['QualityRow'];
export type CalibrationCard = Schemas['CalibrationCard'];
export type CalibrationForm = Schemas['CalibrationForm'];
export type RecordingForm = Schemas['RecordingForm'];
