import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from '@tanstack/react-router';
import { useText } from '../i18n/text';

interface Props {
  title: string;
  /** Set on names from the catalogue, which are of no language. */
  translate?: 'no';
  /** What stands above the title: where this is. */
  above?: ReactNode;
  /** One or two sentences: the answer, or what this is for. */
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

// The path of the screen that was shown last; empty for the first one.
let shown = '';

/** One screen: its title is the page's title, and the focus goes there when it is reached. */
export function Screen({ title, translate, above, lead, actions, children }: Props) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  useEffect(() => {
    document.title = `${title} – ${text('app.name')}`;
  }, [title, text]);
  useEffect(() => {
    if (shown !== '' && shown !== path) {
      heading.current?.focus();
    }
    shown = path;
  }, [path]);
  return (
    <div className="screen">
      {above && <div className="screen-above">{above}</div>}
      <div className="screen-head">
        <h1 ref={heading} tabIndex={-1} translate={translate}>
          {title}
        </h1>
        {actions && <div className="actions">{actions}</div>}
      </div>
      {lead && <div className="lead">{lead}</div>}
      {children}
    </div>
  );
}
