import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { IntlProvider } from 'react-intl';
import { asProblem } from '../api/problem';
import {
  loadMessages,
  localeOf,
  rememberLanguage,
  spokenAs,
  type Messages,
} from '../i18n/languages';
import { LanguageContext } from '../i18n/LanguageContext';
import { Undo } from '../ui/Undo';

interface Props {
  language: string;
  messages: Messages;
  children: ReactNode;
}

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && asProblem(error).passing,
    },
  },
});

/** What every screen relies on: texts in a language, the cache of answers, undo. */
export function Providers({ language, messages, children }: Props) {
  const [current, setCurrent] = useState({ language, messages });
  const choose = useCallback(async (chosen: string) => {
    const loaded = await loadMessages(chosen);
    rememberLanguage(chosen);
    setCurrent({ language: chosen, messages: loaded });
  }, []);
  const context = useMemo(() => ({ language: current.language, choose }), [current, choose]);
  useEffect(() => {
    document.documentElement.lang = spokenAs(current.language);
  }, [current.language]);
  return (
    <LanguageContext value={context}>
      <IntlProvider
        locale={localeOf(current.language)}
        messages={current.messages as Record<string, never>}
      >
        <QueryClientProvider client={queries}>
          <Undo>{children}</Undo>
        </QueryClientProvider>
      </IntlProvider>
    </LanguageContext>
  );
}
