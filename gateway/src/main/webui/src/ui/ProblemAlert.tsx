import { Alert, Button } from '@digdir/designsystemet-react';
import { asProblem, type Problem } from '../api/problem';
import type { MessageId } from '../i18n/languages';
import { useText, type Text } from '../i18n/text';

/** What went wrong and what to do, with the service's own words where it has some. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const text = useText();
  const problem = asProblem(error);
  return (
    <Alert data-color={problem.passing ? 'warning' : 'danger'} role="alert" className="problem">
      <p>
        <strong>{titleOf(problem, text)}</strong>
      </p>
      {problem.detail && (
        <p lang="en" translate="yes">
          {problem.detail}
        </p>
      )}
      {problem.violations.length > 0 && (
        <ul lang="en">
          {problem.violations.map(({ field, message }) => (
            <li key={field + message}>
              <code>{field}</code> {message}
            </li>
          ))}
        </ul>
      )}
      {onRetry && (
        <Button variant="secondary" data-size="sm" onClick={onRetry}>
          {text('app.tryAgain')}
        </Button>
      )}
    </Alert>
  );
}

function titleOf(problem: Problem, text: Text): string {
  const byStatus: Record<number, MessageId> = {
    0: 'problem.offline',
    400: 'problem.invalid',
    401: 'problem.signedOut',
    403: 'problem.forbidden',
    404: 'problem.missing',
    409: 'problem.conflict',
    412: 'problem.stale',
    413: 'problem.tooLarge',
    422: 'problem.invalid',
    428: 'problem.stale',
    429: 'problem.tooMany',
  };
  return text(
    byStatus[problem.status] ?? (problem.passing ? 'problem.unavailable' : 'problem.unexpected'),
  );
}

/** What a problem says about one field, to be shown beside it. */
export function messageFor(error: unknown, pointer: string): string | undefined {
  return error instanceof Error
    ? asProblem(error).violations.find(({ field }) => field === pointer)?.message
    : undefined;
}
