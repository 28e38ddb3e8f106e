import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type { Messages } from '../i18n/languages';
import { useLanguage } from '../i18n/LanguageContext';
import { PSEUDO, pseudo } from '../i18n/pseudo';
import { Waiting } from '../ui/Waiting';
import './work.css';

const catalogues = import.meta.glob<Messages>('./messages/*.json', { import: 'default' });

// By language, so that going from screen to screen shows texts at once.
const loaded = new Map<string, Messages>();

async function load(language: string): Promise<Messages> {
  if (language === PSEUDO) {
    return pseudo(await load('en'));
  }
  return (
    (await (catalogues[`./messages/${language}.json`] ?? catalogues['./messages/en.json'])?.()) ??
    {}
  );
}

/**
 * The texts of the procurement screens, which come with these screens and not with the first page;
 * beside the texts that every screen has.
 */
export function WorkTexts({ children }: { children?: ReactNode }) {
  const { language } = useLanguage();
  const { locale, messages } = useIntl();
  const [texts, setTexts] = useState(() => loaded.get(language));
  useEffect(() => {
    let wanted = true;
    void load(language).then((found) => {
      loaded.set(language, found);
      if (wanted) {
        setTexts(found);
      }
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  const all = useMemo(() => ({ ...messages, ...texts }), [messages, texts]);
  return texts ? (
    <IntlProvider locale={locale} messages={all as Record<string, never>}>
      {children}
    </IntlProvider>
  ) : (
    <Waiting lines={4} />
  );
}
