import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { portalEn, portalZh } from './portal.ts';

export type Language = 'zh' | 'en';

const key = 'zhuni.language';

/** The language chosen on this device; Chinese when nothing was chosen. */
export function chosenLanguage(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

/** Remembers the language and changes the page to it. */
export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // A browser that keeps nothing still changes the page.
  }
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  void i18next.changeLanguage(language);
}

/** Starts the texts of a page; more texts can be added by the page itself. */
export async function startTexts(
  more: { readonly zh: object; readonly en: object } = { zh: {}, en: {} },
): Promise<void> {
  const language = chosenLanguage();
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    interpolation: { escapeValue: false },
    resources: {
      zh: { translation: { ...portalZh, ...more.zh } },
      en: { translation: { ...portalEn, ...more.en } },
    },
  });
}

/** The text of the chosen language out of a pair. */
export function inLanguage(text: { readonly zh: string; readonly en: string }): string {
  return i18next.language === 'en' ? text.en : text.zh;
}
