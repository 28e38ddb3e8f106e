import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dialog } from '@digdir/designsystemet-react';
import {
  fetchSession,
  onSignInElsewhere,
  sessionRenewed,
  signInAddress,
  useSessionEnded,
} from '../api/session';
import { useText } from '../i18n/text';

/**
 * Shown when the session has ended while somebody works. Signing in happens in another tab, so that
 * whatever is written on this page stays as it is; when that is done the page goes on by itself.
 */
export function SessionEnded() {
  const text = useText();
  const ended = useSessionEnded();
  const queries = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (!ended) {
      dialog.current?.close();
      return undefined;
    }
    dialog.current?.showModal();
    const goOn = async () => {
      if (await fetchSession()) {
        sessionRenewed();
        await queries.refetchQueries({
          type: 'active',
          predicate: (q) => q.state.status === 'error',
        });
      }
    };
    window.addEventListener('focus', goOn);
    const stop = onSignInElsewhere(() => void goOn());
    return () => {
      window.removeEventListener('focus', goOn);
      stop();
    };
  }, [ended, queries]);

  return (
    <Dialog ref={dialog} closeButton={false} onCancel={(event) => event.preventDefault()}>
      <h2>{text('session.ended.title')}</h2>
      <p>{text('session.ended.text')}</p>
      <Button asChild>
        <a href={signInAddress('/welcome-back')} target="_blank" rel="opener">
          {text('session.ended.signIn')}
        </a>
      </Button>
    </Dialog>
  );
}
