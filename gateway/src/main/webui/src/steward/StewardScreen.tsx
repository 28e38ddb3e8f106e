import type { ReactNode } from 'react';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { MessageId } from '../i18n/languages';
import { useText } from '../i18n/text';
import { Icon } from '../ui/Icon';
import { Screen } from '../ui/Screen';
import './steward.css';

const PLACES: { to: LinkProps['to']; label: MessageId }[] = [
  { to: '/steward', label: 'steward.queue' },
  { to: '/steward/contests', label: 'steward.contests' },
  { to: '/steward/conflicts', label: 'steward.conflicts' },
  { to: '/steward/imports', label: 'steward.imports' },
  { to: '/steward/names', label: 'steward.names' },
];

/** A screen of the stewards' place with the ways to the others. */
export function StewardScreen({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: ReactNode;
}) {
  const text = useText();
  return (
    <Screen
      title={title}
      lead={lead}
      above={
        <nav aria-label={text('nav.steward')} className="steward-nav">
          {PLACES.map(({ to, label }) => (
            <Link key={label} to={to} activeOptions={{ exact: to === '/steward' }}>
              {text(label)}
            </Link>
          ))}
        </nav>
      }
      actions={
        <Link to="/steward/propose" search={{}} className="ds-button">
          <Icon name="plus" />
          {text('steward.propose')}
        </Link>
      }
    >
      {children}
    </Screen>
  );
}
