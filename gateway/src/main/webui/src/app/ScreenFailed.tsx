import { Button } from '@digdir/designsystemet-react';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useText } from '../i18n/text';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Screen } from '../ui/Screen';

/** In place of a screen that broke; the rest of the page goes on. */
export function ScreenFailed({ error, reset }: ErrorComponentProps) {
  const text = useText();
  return (
    <Screen title={text('error.screen.title')} lead={text('error.screen.text')}>
      <ProblemAlert error={error} />
      <p>
        <Button onClick={reset}>{text('app.tryAgain')}</Button>
      </p>
    </Screen>
  );
}
