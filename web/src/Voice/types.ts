/** The server's contract of surveys. What is empty is left out. */
import type { Narrow, Schemas } from '../api/schemas';

export type Audience = Schemas['Audience'];

export const audiences: Audience[] = ['customers', 'staff', 'suppliers'];

/** A text in each language of a survey, by language tag. */
export type LocalText = Record<string, string>;

export type QuestionKind = Schemas['QuestionKind'];

export const questionKinds: QuestionKind[] = [
  'rating',
  'matrix',
  'pairs',
  'agreement',
  'nps',
  'effort',
  'singleChoice',
  'multipleChoice',
  'text',
  'number',
  'date',
  'section',
];

export type Operator = Schemas['ConditionOperator'];

export type AnswerTest = Schemas['AnswerTest'];

export type Condition = Schemas['Condition'];

export type Choice = Schemas['Choice'];

export type Row = Schemas['Row'];

export type Scale = Schemas['Scale'];

export type Measures = Schemas['Measures'];

export type Question = Schemas['Question'];

export type SurveyPage = Schemas['SurveyPage'];

export type Construct = Schemas['SurveyConstruct'];

export type Path = Schemas['ConstructPath'];

export type Definition = Narrow<Schemas['SurveyDefinition'], { constructs: Construct[]; paths: Path[] }>;

/** `published` is the newest published version; 0 before the first. */
export type SurveyCard = Schemas['SurveyCard'];

/** What is wrong, by the place where it stands: `pages.0.questions.1.text`. */
export type Wrong = Record<string, string[]>;

export type SurveyForm = Narrow<Schemas['SurveyForm'], { definition: Definition }>;

export type SurveyTemplate = Narrow<Schemas['SurveyTemplate'], { definition: Definition }>;

/** What people work on and what is saved as one. */
export interface Draft {
  name: string;
  definition: Definition;
}
