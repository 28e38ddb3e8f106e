import { Outlet } from '@tanstack/react-router';
import { SkipLink } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { Footer } from './Footer';
import { Header } from './Header';
import { SessionEnded } from './SessionEnded';

/** What surrounds every screen. */
export function Layout() {
  const text = useText();
  return (
    <>
      <SkipLink href="#main">{text('app.skip')}</SkipLink>
      <Header />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
      <SessionEnded />
    </>
  );
}
