import type { ReactNode } from 'react';

interface Props {
  summary: ReactNode;
  /** Whether it is open at first. */
  open?: boolean;
  children: ReactNode;
}

/** Something that is one click away. The browser's own element: no script for the first page. */
export function Disclosure({ summary, open = false, children }: Props) {
  return (
    <details className="disclosure" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
