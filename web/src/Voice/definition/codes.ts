/** The first of `base`, `base2`, `base3`, ... that is not taken; `joint` stands before the number. */
export const freeCode = (base: string, taken: Iterable<string>, joint = '') => {
  const used = new Set(taken);
  if (!used.has(base)) return base;
  for (let number = 2; ; number++) {
    const code = `${base}${joint}${number}`;
    if (!used.has(code)) return code;
  }
};

/** The next of a numbered row: Q1, Q2, Q3; continues where a number is the highest. */
export const nextCode = (stem: string, taken: Iterable<string>) => {
  const used = new Set(taken);
  for (let number = used.size + 1; ; number++) if (!used.has(`${stem}${number}`)) return `${stem}${number}`;
};

/** A survey's code from its name where the name has letters for one, else from what it was made of. */
export const proposeCode = (name: string, origin: string, taken: Iterable<string>) => {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9\u0100-\uffff]+/g, '-');
  const isPlain = /[a-z]/.test(plain) && !/[^a-z0-9-]/.test(plain);
  return freeCode((isPlain ? plain.replace(/^-+|-+$/g, '').slice(0, 40) : origin) || origin, taken, '-');
};

/** What a code of a page, question, choice, row or construct must look like. */
export const isCode = (code: string) => /^[A-Za-z][A-Za-z0-9_]{0,39}$/.test(code);
