import { Link } from '@tanstack/react-router';
import { useText } from '../i18n/text';
import { Screen } from '../ui/Screen';

export function NotFound() {
  const text = useText();
  return (
    <Screen title={text('error.notFound.title')} lead={text('error.notFound.text')}>
      <p>
        <Link to="/">{text('nav.home')}</Link>
      </p>
    </Screen>
  );
}
