import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

/** Nothing there: why, and what to do next. */
export function Empty({
  icon = 'inbox',
  title,
  children,
}: {
  icon?: IconName;
  title: string;
  children?: ReactNode;
}) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}
