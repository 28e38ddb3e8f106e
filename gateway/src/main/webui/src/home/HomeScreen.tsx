import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { Screen } from '../ui/Screen';
import { NeedsMe } from './NeedsMe';
import { EuropeanPicture } from './EuropeanPicture';

/** What needs me, then how Europe stands. */
export function HomeScreen() {
  const text = useText();
  const session = useSession();
  if (!session) {
    return null;
  }
  return (
    <Screen title={text('home.title', { name: session.name })} lead={text('home.lead')}>
      <NeedsMe session={session} />
      <EuropeanPicture />
    </Screen>
  );
}
