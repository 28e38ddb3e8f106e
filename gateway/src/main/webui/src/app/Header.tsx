import { useId, useState } from 'react';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { Role, Session } from '../api/session';
import type { MessageId } from '../i18n/languages';
import { LANGUAGES, spokenAs } from '../i18n/languages';
import { useLanguage } from '../i18n/LanguageContext';
import { useText } from '../i18n/text';
import { Icon } from '../ui/Icon';
import { forgetDrafts } from '../ui/useDraft';
import { applyColourScheme, COLOUR_SCHEMES, colourScheme } from './colourScheme';
import { useSession } from './root';

interface Place {
  to: LinkProps['to'];
  label: MessageId;
  roles: Role[];
}

/** Where one can go, and for whom it is. */
const PLACES: Place[] = [
  {
    to: '/',
    label: 'nav.home',
    roles: ['officer', 'approver', 'evaluator', 'steward', 'auditor', 'admin'],
  },
  {
    to: '/procurements',
    label: 'nav.procurements',
    roles: ['officer', 'approver', 'evaluator', 'auditor'],
  },
  {
    to: '/catalogue',
    label: 'nav.catalogue',
    roles: ['officer', 'approver', 'evaluator', 'steward', 'auditor', 'admin'],
  },
  {
    to: '/frameworks',
    label: 'nav.frameworks',
    roles: ['officer', 'approver', 'steward', 'auditor', 'admin'],
  },
  { to: '/steward', label: 'nav.steward', roles: ['steward'] },
  { to: '/audit', label: 'nav.audit', roles: ['auditor', 'approver', 'officer', 'admin'] },
  { to: '/access', label: 'nav.access', roles: ['admin'] },
];

export function Header() {
  const text = useText();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const menu = useId();
  return (
    <header className="header">
      <div className="header-row">
        <Link to="/" className="brand">
          <img src="/trutina.svg" alt="" width="28" height="28" />
          <span translate="no">{text('app.name')}</span>
        </Link>
        {session && (
          <button
            type="button"
            className="menu-button"
            aria-expanded={open}
            aria-controls={menu}
            onClick={() => setOpen(!open)}
          >
            <Icon name="menu" />
            {text('nav.menu')}
          </button>
        )}
        <div id={menu} className="menu" data-open={open}>
          {session && <Places session={session} onChosen={() => setOpen(false)} />}
          <div className="settings">
            <LanguageChoice />
            <ColourSchemeChoice />
            {session && <User session={session} />}
          </div>
        </div>
      </div>
    </header>
  );
}

function Places({ session, onChosen }: { session: Session; onChosen: () => void }) {
  const text = useText();
  return (
    <nav aria-label={text('nav.label')}>
      <ul>
        {PLACES.filter(({ roles }) => roles.some((role) => session.roles.includes(role))).map(
          ({ to, label }) => (
            <li key={label}>
              <Link to={to} activeOptions={{ exact: to === '/' }} onClick={onChosen}>
                {text(label)}
              </Link>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}

function LanguageChoice() {
  const text = useText();
  const { language, choose } = useLanguage();
  return (
    <select
      className="setting"
      aria-label={text('app.language')}
      value={language}
      onChange={(event) => void choose(event.target.value)}
    >
      {[...new Set([...LANGUAGES, language])].map((code) => (
        <option key={code} value={code} lang={spokenAs(code)}>
          {nameOf(code)}
        </option>
      ))}
    </select>
  );
}

/** A language by its own name. */
function nameOf(code: string): string {
  const name = new Intl.DisplayNames([code, 'en'], { type: 'language' }).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

function ColourSchemeChoice() {
  const text = useText();
  const [scheme, setScheme] = useState(colourScheme);
  const next =
    COLOUR_SCHEMES[(COLOUR_SCHEMES.indexOf(scheme) + 1) % COLOUR_SCHEMES.length] ?? 'auto';
  return (
    <button
      type="button"
      className="setting"
      title={text('app.colours', { scheme })}
      aria-label={text('app.colours', { scheme })}
      onClick={() => {
        applyColourScheme(next);
        setScheme(next);
      }}
    >
      <Icon name={scheme === 'auto' ? 'contrast' : scheme === 'light' ? 'sun' : 'moon'} />
    </button>
  );
}

function User({ session }: { session: Session }) {
  const text = useText();
  return (
    <div className="user">
      <Icon name="person" />
      <span className="user-name">
        <span translate="no">{session.name}</span>
        <small>
          {session.roles.map((role) => text.term('role', role)).join(', ')}
          {session.authority && <span translate="no"> · {session.authority}</span>}
        </small>
      </span>
      <a href="/logout" className="setting" onClick={forgetDrafts}>
        {text('app.signOut')}
      </a>
    </div>
  );
}
