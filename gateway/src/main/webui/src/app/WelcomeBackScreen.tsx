import { useEffect } from 'react';
import { Link } from '@tanstack/react-router';
import { announceSignIn } from '../api/session';
import { useText } from '../i18n/text';
import { Screen } from '../ui/Screen';

/** Where signing in again leads to: the other tab goes on, and this one can go. */
export function WelcomeBackScreen() {
  const text = useText();
  useEffect(() => {
    announceSignIn();
    if (window.opener) {
      window.close();
    }
  }, []);
  return (
    <Screen title={text('session.back.title')} lead={text('session.back.text')}>
      <p>
        <Link to="/">{text('nav.home')}</Link>
      </p>
    </Screen>
  );
}
