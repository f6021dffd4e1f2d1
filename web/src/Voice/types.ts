/** The server's contract of surveys. What is empty is left out. */

export type Audience = 'customers' | 'staff' | 'suppliers';

export const audiences: Audience[] = ['customers', 'staff', 'suppliers'];

/** A text in each language of a survey, by language tag. */
export type LocalText = Record<string, string>;

export type QuestionKind =
  | 'section'
  | 'rating'
  | 'agreement'
  | 'nps'
  | 'effort'
  | 'singleChoice'
  | 'multipleChoice'
  | 'matrix'
  | 'pairs'
  | 'text'
  | 'number'
  | 'date';

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

export type Operator = 'is' | 'isNot' | 'atLeast' | 'atMost' | 'answered' | 'notAnswered';

export interface AnswerTest {
  field: string;
  operator: Operator;
  values?: string[] | null;
}

export interface Condition {
  any: boolean;
  tests: AnswerTest[];
}

export interface Choice {
  code: string;
  text: LocalText;
  alone?: boolean;
}

export interface Row {
  code: string;
  text: LocalText;
  construct?: string | null;
}

export interface Scale {
  least: number;
  most: number;
  leastLabel?: LocalText | null;
  mostLabel?: LocalText | null;
  dontKnow?: boolean;
}

export type Measures = 'satisfaction' | 'recommendation' | 'effort' | 'resolved';

export interface Question {
  code: string;
  kind: QuestionKind;
  text: LocalText;
  help?: LocalText | null;
  required?: boolean;
  showIf?: Condition | null;
  choices?: Choice[] | null;
  rows?: Row[] | null;
  scale?: Scale | null;
  shuffle?: boolean;
  construct?: string | null;
  measures?: Measures | null;
  least?: number | null;
  most?: number | null;
}

export interface SurveyPage {
  code: string;
  title?: LocalText | null;
  showIf?: Condition | null;
  shuffle?: boolean;
  questions: Question[];
}

export interface Construct {
  code: string;
  name: LocalText;
  formative?: boolean;
}

export interface Path {
  from: string;
  to: string;
}

export interface Definition {
  languages: string[];
  title: LocalText;
  introduction?: LocalText | null;
  thanks?: LocalText | null;
  pages: SurveyPage[];
  constructs: Construct[];
  paths: Path[];
}

export interface SurveyCard {
  code: string;
  name: string;
  audience: Audience;
  /** The newest published version; 0 before the first. */
  published: number;
  changedAt: string;
}

/** What is wrong, by the place where it stands: `pages.0.questions.1.text`. */
export type Wrong = Record<string, string[]>;

export interface SurveyForm extends SurveyCard {
  definition: Definition;
  wrong: Wrong;
}

export interface SurveyTemplate {
  code: string;
  audience: Audience;
  name: LocalText;
  about: LocalText;
  definition: Definition;
}

/** What people work on and what is saved as one. */
export interface Draft {
  name: string;
  definition: Definition;
}
