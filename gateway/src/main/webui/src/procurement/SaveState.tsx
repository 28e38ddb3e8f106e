import { Button } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { Icon } from '../ui/Icon';
import type { SyncState } from './draft/DraftSync';

/**
 * Whether what is written is safe, in words; told to screen readers when it changes. 'here' is what
 * stays in this browser until it is whole or handed in.
 */
export function SaveState({
  snapshot: { state, merged },
  onRetry,
}: {
  snapshot: { state: SyncState | 'here'; merged: boolean };
  onRetry: () => void;
}) {
  const text = useText();
  const quiet = state === 'saved' || state === 'saving' || state === 'unsaved' || state === 'here';
  return (
    <div className="save-state" data-state={state} role="status">
      <Icon name={state === 'saved' ? 'check' : quiet ? 'clock' : 'alert'} />
      <span>
        {text(`draft.save.${state}`)} {merged && state !== 'conflict' && text('draft.save.merged')}
      </span>
      {state === 'offline' && (
        <Button variant="tertiary" data-size="sm" onClick={onRetry}>
          {text('app.tryAgain')}
        </Button>
      )}
    </div>
  );
}
