import { Skeleton } from '@digdir/designsystemet-react';

/** Grey lines in place of what is being fetched. */
export function Waiting({ lines = 3, height = 28 }: { lines?: number; height?: number }) {
  return (
    <div className="waiting" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} variant="rectangle" width="100%" height={height} />
      ))}
    </div>
  );
}
