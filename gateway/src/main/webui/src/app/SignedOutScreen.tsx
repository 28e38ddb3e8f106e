import { Button } from '@digdir/designsystemet-react';
import { signInAddress } from '../api/session';
import { useText } from '../i18n/text';
import { Screen } from '../ui/Screen';

export function SignedOutScreen() {
  const text = useText();
  return (
    <Screen title={text('session.out.title')} lead={text('session.out.text')}>
      <Button asChild>
        <a href={signInAddress('/')}>{text('session.out.signIn')}</a>
      </Button>
    </Screen>
  );
}
