/** A report's form is one number: field i in the eight bits from 8 i, its option from 1; 0 is empty. It passes 2^53, so it travels as text. */

export const readForm = (form: string, fields: number): number[] => {
  const all = BigInt(form || '0');
  return Array.from({ length: fields }, (_, i) => Number((all >> BigInt(8 * i)) & 0xffn));
};

export const writeForm = (options: readonly number[]): string => options.reduce((all, option, i) => all | (BigInt(option) << BigInt(8 * i)), 0n).toString();
