import { createContext, useContext } from 'react';

interface Language {
  language: string;
  choose: (language: string) => Promise<void>;
}

export const LanguageContext = createContext<Language>({
  language: 'en',
  choose: () => Promise.resolve(),
});

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
