import type { LocalText } from './types';

/** In the language asked for, else in whichever comes first. */
export const said = (text: LocalText | null | undefined, language: string): string => text?.[language] || Object.values(text ?? {}).find(Boolean) || '';

/** A text without what is empty; nothing where nothing is left. */
export const trimmed = (text: LocalText): LocalText | null => {
  const kept = Object.entries(text).filter(([, value]) => value !== '');
  return kept.length > 0 ? Object.fromEntries(kept) : null;
};

/** Languages that a survey is offered in; each is named in itself. */
export const offeredLanguages = ['zh-CN', 'en', 'zh-TW', 'ja', 'ko', 'vi', 'th', 'id', 'ms', 'ru', 'ar', 'fr', 'de', 'es', 'pt', 'it', 'kk', 'mn', 'ug', 'bo'];

const ownNames: Record<string, string> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', bo: 'བོད་ཡིག', ug: 'ئۇيغۇرچە' };

export const languageName = (tag: string) => {
  if (ownNames[tag]) return ownNames[tag];
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

/** The language that whoever reads `interfaceLanguage` sees a survey in. */
export const nearLanguage = (languages: string[], interfaceLanguage: string) =>
  languages.find((tag) => tag === interfaceLanguage) ?? languages.find((tag) => tag.split('-')[0] === interfaceLanguage.split('-')[0]) ?? languages[0] ?? interfaceLanguage;
