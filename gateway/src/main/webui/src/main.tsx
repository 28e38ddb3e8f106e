import '@fontsource-variable/source-sans-3/wght.css';
import './ui/designsystemet.css';
import './ui/theme.css';
import './ui/portal.css';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { fetchSession, signInAddress } from './api/session';
import { Providers } from './app/Providers';
import { applyColourScheme } from './app/colourScheme';
import { createPortalRouter } from './app/router';
import { StartFailed } from './app/StartFailed';
import { loadMessages, preferredLanguage } from './i18n/languages';

/** Pages that can be read without an account. */
const PUBLIC = ['/signed-out', '/accessibility'];

async function start(root: HTMLElement): Promise<void> {
  applyColourScheme();
  const language = preferredLanguage();
  const messages = loadMessages(language);
  try {
    const session = await fetchSession();
    const here = location.pathname + location.search + location.hash;
    if (!session && !PUBLIC.includes(location.pathname)) {
      location.replace(signInAddress(here));
      return;
    }
    const router = createPortalRouter(session);
    createRoot(root).render(
      <Providers language={language} messages={await messages}>
        <RouterProvider router={router} />
      </Providers>,
    );
  } catch (error) {
    createRoot(root).render(
      <Providers language={language} messages={await messages}>
        <StartFailed error={error} />
      </Providers>,
    );
  }
}

const root = document.getElementById('root');
if (root) {
  void start(root);
}
