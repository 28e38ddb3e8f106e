import type en from '../messages/en.json';
import type work from '../procurement/messages/en.json';
import { pseudo, PSEUDO } from './pseudo';

/** The names of all texts: those of the English catalogues, of every page and of the procurements. */
export type MessageId = keyof typeof en | keyof typeof work;
export type Messages = Record<string, unknown>;

const catalogues = import.meta.glob<Messages>('../messages/*.json', { import: 'default' });

/** A language is a file in `messages/`; nothing else names it. */
export const LANGUAGES: readonly string[] = Object.keys(catalogues)
  .map((path) => path.replace(/^.*\/|\.json$/g, ''))
  .sort((a, b) => (a === 'en' ? -1 : b === 'en' ? 1 : a.localeCompare(b)));

const STORED = 'trutina.language';

/** As chosen before, else the first of the browser's languages that there is, else English. */
export function preferredLanguage(): string {
  const stored = localStorage.getItem(STORED);
  if (stored && (LANGUAGES.includes(stored) || stored === PSEUDO)) {
    return stored;
  }
  return (
    navigator.languages
      .map((tag) => tag.split('-')[0] ?? '')
      .find((language) => LANGUAGES.includes(language)) ?? 'en'
  );
}

export function rememberLanguage(language: string): void {
  localStorage.setItem(STORED, language);
}

export async function loadMessages(language: string): Promise<Messages> {
  if (language === PSEUDO) {
    return pseudo(await loadMessages('en'));
  }
  const load = catalogues[`../messages/${language}.json`] ?? catalogues['../messages/en.json'];
  if (!load) {
    throw new Error('The English messages are missing.');
  }
  return load();
}

/** English as it is written in Europe, with the day before the month. */
export function localeOf(language: string): string {
  return language === 'en' || language === PSEUDO ? 'en-GB' : language;
}

/** For the page's `lang`. */
export function spokenAs(language: string): string {
  return language === PSEUDO ? 'en' : language;
}
