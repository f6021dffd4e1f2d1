/**
 * Every key below such a prefix counts as used; a template key whose prefix is not here fails the words test.
 */
export const dynamicPrefixes = [
  'Common.problem.',
  'Shell.group.',
];
