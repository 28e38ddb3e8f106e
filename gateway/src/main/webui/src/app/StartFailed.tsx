import { Button } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { ProblemAlert } from '../ui/ProblemAlert';

/** The portal could not even ask who is signed in. */
export function StartFailed({ error }: { error: unknown }) {
  const text = useText();
  return (
    <main className="start-failed">
      <h1>{text('error.start.title')}</h1>
      <ProblemAlert error={error} />
      <Button onClick={() => location.reload()}>{text('app.tryAgain')}</Button>
    </main>
  );
}
