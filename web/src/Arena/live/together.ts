/** What both ends of all have in common is said once: Terminal 1, 2 and 1、2号航站楼. Words are not cut; Chinese has none between which to cut. */
export const together = (names: readonly string[], zh: boolean) => {
  const comma = zh ? '、' : ', ';
  const [first = '', ...others] = names;
  if (others.length === 0) return first;
  const head = shared(names, zh);
  const tail = head ? 0 : shared(names.map(turned), zh);
  return names.map((one, i) => (i > 0 ? one.slice(head) : one)).map((one, i) => (i < names.length - 1 ? one.slice(0, one.length - tail) : one)).join(comma);
};

const turned = (text: string) => [...text].reverse().join('');

/** How many letters all begin with, and something is left of each; between words, where there are words. */
const shared = (names: readonly string[], zh: boolean) => {
  const shortest = Math.min(...names.map(({ length }) => length)) - 1;
  let count = 0;
  while (count < shortest && names.every((one) => one[count] === names[0]?.[count])) count++;
  if (zh && !names[0]?.includes(' ')) return count > 1 ? count : 0;
  return (names[0]?.slice(0, count).lastIndexOf(' ') ?? -1) + 1;
};
