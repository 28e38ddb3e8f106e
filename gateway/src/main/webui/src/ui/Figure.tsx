import { useId, type ReactNode } from 'react';
import { Disclosure } from './Disclosure';
import { useText } from '../i18n/text';

interface Props {
  title: string;
  /** 2 where the figure stands below the title of the screen, 3 below a heading. */
  level?: 2 | 3;
  /** What the picture shows, in one or two sentences: its text alternative for everybody. */
  summary: ReactNode;
  /** The figures as a table, one click away. */
  table: ReactNode;
  children: (labels: { labelledBy: string; describedBy: string }) => ReactNode;
}

/** A picture with its meaning in words above and its figures as a table below. */
export function Figure({ title, level = 3, summary, table, children }: Props) {
  const text = useText();
  const Heading = `h${level}` as const;
  const labelledBy = useId();
  const describedBy = useId();
  return (
    <figure className="figure">
      <figcaption>
        <Heading id={labelledBy}>{title}</Heading>
        <p id={describedBy}>{summary}</p>
      </figcaption>
      {children({ labelledBy, describedBy })}
      <Disclosure summary={text('app.figures')}>{table}</Disclosure>
    </figure>
  );
}
