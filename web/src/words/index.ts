import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { remember, remembered } from '../common/remember';

export type Language = 'zh-CN' | 'en';

/** One chunk for each language; a key is `<File>.<path inside the file>`, for example `Centres.queue.name`. */
const load = {
  'zh-CN': () => import('./zh-CN'),
  en: () => import('./en'),
};

/** Words that only some pages need lie in `pages` and come with these: what everybody loads first stays small. */
export type PageWords = 'Comparison' | 'Control' | 'Judging' | 'Play' | 'Processes' | 'Replay' | 'Results' | 'Supplies' | 'Waves' | 'Weighing';

const pageWords = import.meta.glob<Record<string, unknown>>(['./zh-CN/pages/*.json', './en/pages/*.json'], { import: 'default' });

const wanted = new Set<PageWords>();

let sayStarted: () => void = () => undefined;

/** A page may load before there are any words: the router begins at once. */
const started = new Promise<void>((done) => {
  sayStarted = done;
});

const asLanguage = (text: string | null | undefined): Language | null =>
  !text ? null : /^zh/i.test(text) ? 'zh-CN' : 'en';

const addPart = async (language: Language, part: PageWords) => {
  if (i18next.getResource(language, 'translation', part) !== undefined) return;
  i18next.addResourceBundle(language, 'translation', { [part]: await pageWords[`./${language}/pages/${part}.json`]?.() }, true);
};

const add = async (language: Language) => {
  if (!i18next.hasResourceBundle(language, 'translation')) i18next.addResourceBundle(language, 'translation', (await load[language]()).words);
  await Promise.all([...wanted].map((part) => addPart(language, part)));
};

export const currentLanguage = (): Language => asLanguage(i18next.language) ?? 'zh-CN';

/** For a page's loading: its own words, in the language of now, and later in one that is switched to. */
export const wantWords = async (parts: PageWords[]) => {
  for (const part of parts) wanted.add(part);
  if (parts.length === 0) return;
  await started;
  await Promise.all(parts.map((part) => addPart(currentLanguage(), part)));
};

export const startWords = async () => {
  const language = asLanguage(remembered('language')) ?? asLanguage(navigator.language) ?? 'zh-CN';
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await add(language);
  document.documentElement.lang = language;
  sayStarted();
};

/** Both languages, for a page that goes on without the network. */
export const keepWords = () => Promise.all([add('zh-CN'), add('en')]);

export const setLanguage = async (language: Language) => {
  await add(language);
  remember('language', language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
};

/** The language that a person chose on another machine counts only where none was chosen on this one. */
export const suggestLanguage = async (locale: string | null) => {
  const language = asLanguage(locale);
  if (!language || remembered('language') || language === currentLanguage()) return;
  await add(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
};
