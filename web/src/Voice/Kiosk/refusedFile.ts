import type { Schemas } from '../../api/schemas';

type WholeAnswer = Schemas['WholeAnswer'];

/** Spreadsheets take a cell that begins so for a formula. */
const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text);

const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A column a field, as *Import answers* reads it. */
export const refusedFile = (answers: readonly WholeAnswer[]) => {
  const fields = [...new Set(answers.flatMap((one) => Object.keys(one.answers)))];
  const rows = answers.map((one) => [one.language, ...fields.map((field) => guarded(one.answers[field] ?? ''))]);
  return `\uFEFF${[['language', ...fields], ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
};
