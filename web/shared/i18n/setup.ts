import i18next, { type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { speak } from '../api/client.ts';
import { firstLanguage, type Lang, rememberLanguage } from './language.ts';

export type Loaders = Readonly<Record<Lang, () => Promise<ResourceLanguage>>>;

let load: Loaders | undefined;

async function bring(lang: Lang): Promise<void> {
  if (load === undefined || i18next.hasResourceBundle(lang, 'common')) return;
  const bundles = await load[lang]();
  for (const [ns, words] of Object.entries(bundles)) i18next.addResourceBundle(lang, ns, words);
}

/** Starts with the visitor's language; the other one is fetched when it is asked for. */
export async function startI18n(loaders: Loaders): Promise<void> {
  load = loaders;
  const lang = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: lang,
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await bring(lang);
  reflect(lang);
}

export async function changeLanguage(lang: Lang): Promise<void> {
  await bring(lang);
  await i18next.changeLanguage(lang);
  rememberLanguage(lang);
  reflect(lang);
}

function reflect(lang: Lang): void {
  document.documentElement.lang = lang;
  speak(lang);
}
