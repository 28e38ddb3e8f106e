import { Link } from '@tanstack/react-router';
import { useText } from '../i18n/text';

export function Footer() {
  const text = useText();
  return (
    <footer className="footer">
      <Link to="/accessibility">{text('accessibility.title')}</Link>
      <a href="/q/swagger-ui/">{text('app.api')}</a>
      <span>{text('app.licence')}</span>
    </footer>
  );
}
