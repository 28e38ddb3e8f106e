import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useText } from '../i18n/text';
import { ProblemAlert } from './ProblemAlert';
import { Waiting } from './Waiting';

interface Props<T> {
  query: Pick<UseQueryResult<T, unknown>, 'data' | 'error' | 'isPending'> & {
    refetch: () => unknown;
  };
  /** What stands there until the answer comes, in its shape. */
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** An answer of the API: its shape while waiting, the problem with a way on, or the answer. */
export function Loaded<T>({ query, skeleton, children }: Props<T>) {
  const text = useText();
  if (query.data !== undefined) {
    return (
      <>
        {query.error !== null && query.error !== undefined && (
          <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
        )}
        {children(query.data)}
      </>
    );
  }
  if (query.error) {
    return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  }
  return (
    <div aria-busy="true">
      <span className="sr-only" role="status">
        {text('app.loading')}
      </span>
      {skeleton ?? <Waiting lines={4} />}
    </div>
  );
}
