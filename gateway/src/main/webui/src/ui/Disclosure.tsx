import { useState, type ReactNode } from 'react';

interface Props {
  summary: ReactNode;
  /** Whether it is open at first. */
  open?: boolean;
  children: ReactNode;
}

/**
 * Something that is one click away. The browser's own element; what is in it is rendered when it is
 * opened for the first time, so that nobody waits for figures that nobody looks at.
 */
export function Disclosure({ summary, open = false, children }: Props) {
  const [opened, setOpened] = useState(open);
  return (
    <details
      className="disclosure"
      open={open}
      onToggle={({ currentTarget }) => setOpened((before) => before || currentTarget.open)}
    >
      <summary>{summary}</summary>
      <div>{opened && children}</div>
    </details>
  );
}
