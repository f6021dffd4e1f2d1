/**
 * Every key below such a prefix counts as used; a template key whose prefix is not here fails the words test.
 */
export const dynamicPrefixes = [
  'Access.act.',
  'Access.problem.',
  'Access.role.',
  'Access.scope.',
  'Centres.about.',
  'Centres.channelKind.',
  'Centres.field.',
  'Centres.help.',
  'Centres.kind.',
  'Centres.one.',
  'Centres.problem.',
  'Centres.settings.',
  'Centres.variant.',
  'Common.field.',
  'Common.problem.',
  'Facts.awaits.',
  'Facts.cut.',
  'Facts.kind.',
  'Facts.observation.feed.',
  'Facts.observation.name.',
  'Facts.observation.what.',
  'Facts.variant.',
  'Shell.group.',
];
