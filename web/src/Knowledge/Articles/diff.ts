/** What is between two texts, line by line. */

export interface DiffLine {
  kind: 'same' | 'gone' | 'new';
  text: string;
  /** Of a line that was changed: the part that is not in the other one. */
  from?: number;
  to?: number;
}

/** More pairs of lines than this are not looked through: the whole middle is then gone and new. */
const mostPairs = 4_000_000;

/** The shortest way from one text to the other that keeps the longest common lines (LCS), with the changed part of lines that stand for one another. */
export const diffLines = (before: string, after: string): DiffLine[] => {
  const [left, right] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head++;
  let tail = 0;
  while (tail < left.length - head && tail < right.length - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail++;
  const same = (lines: string[]): DiffLine[] => lines.map((text) => ({ kind: 'same', text }));
  return [...same(left.slice(0, head)), ...middle(left.slice(head, left.length - tail), right.slice(head, right.length - tail)), ...same(left.slice(left.length - tail))];
};

const middle = (left: string[], right: string[]): DiffLine[] => {
  const out: DiffLine[] = [];
  let [gone, fresh]: [string[], string[]] = [[], []];
  const flush = () => {
    out.push(...paired(gone, fresh));
    [gone, fresh] = [[], []];
  };
  const common = left.length * right.length > mostPairs ? [] : lengths(left, right);
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    const [down, across] = [common[i + 1]?.[j] ?? 0, common[i]?.[j + 1] ?? 0];
    if (common.length > 0 && left[i] === right[j]) {
      flush();
      out.push({ kind: 'same', text: left[i] as string });
      i++;
      j++;
    } else if (down >= across) gone.push(left[i++] as string);
    else fresh.push(right[j++] as string);
  }
  gone.push(...left.slice(i));
  fresh.push(...right.slice(j));
  flush();
  return out;
};

/** How many lines are common from each pair of places on. */
const lengths = (left: string[], right: string[]) => {
  const table = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i--) {
    const [row, below] = [table[i] as Uint32Array, table[i + 1] as Uint32Array];
    for (let j = right.length - 1; j >= 0; j--) row[j] = left[i] === right[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return table;
};

/** Lines that were taken out beside those that came in their place. */
const paired = (gone: string[], fresh: string[]): DiffLine[] => {
  const parts = gone.map((text, at) => changedPart(text, fresh[at]));
  return [
    ...gone.map((text, at): DiffLine => ({ kind: 'gone', text, ...parts[at]?.left })),
    ...fresh.map((text, at): DiffLine => ({ kind: 'new', text, ...parts[at]?.right })),
  ];
};

/** Null where the lines have too little in common to be one line changed. */
const changedPart = (left: string, right: string | undefined) => {
  if (right === undefined) return null;
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head++;
  let tail = 0;
  while (tail < left.length - head && tail < right.length - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail++;
  if ((head + tail) * 2 < Math.max(left.length, right.length)) return null;
  return { left: { from: head, to: left.length - tail }, right: { from: head, to: right.length - tail } };
};

/** Lines around what changed; runs of others are left out, as their number. */
export const folded = (lines: DiffLine[], around = 3): (DiffLine | number)[] => {
  const near = lines.map((_, at) => lines.slice(Math.max(0, at - around), at + around + 1).some((line) => line.kind !== 'same'));
  const out: (DiffLine | number)[] = [];
  lines.forEach((line, at) => {
    const last = out.at(-1);
    if (near[at]) out.push(line);
    else if (typeof last === 'number') out[out.length - 1] = last + 1;
    else out.push(1);
  });
  return out;
};
