import type { Cell, Judged } from './useEvaluation';

interface Props {
  cell: Cell;
  criterion: Judged;
}

/** What a field or button is about, for who does not see the headings above it. */
export function What({ cell, criterion }: Props) {
  return (
    <span className="sr-only">
      {' '}
      <span lang="en">{criterion.name}</span> <span translate="no">{cell.optionName}</span>
    </span>
  );
}

/** The label of a field of which there is one for each option and criterion. */
export function Named({ label, cell, criterion }: Props & { label: string }) {
  return (
    <>
      {label}
      <What cell={cell} criterion={criterion} />
    </>
  );
}
