import { useState } from 'react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from '@digdir/designsystemet-react';
import { api, type Catalogue } from '../api/client';
import { useText } from '../i18n/text';
import { LoadedScreen } from '../ui/LoadedScreen';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useNotices } from '../ui/Undo';
import { ImportRows } from './ImportRows';
import { StewardScreen } from './StewardScreen';

const route = getRouteApi('/steward/imports/$import');
const WORKING = new Set(['uploading', 'reading', 'comparing', 'applying']);
const POLL_MS = 700;

type Outcome = NonNullable<Catalogue['ImportRow']['outcome']>;
const OUTCOMES: Outcome[] = [
  'new',
  'renewed',
  'weaker',
  'unchanged',
  'duplicate',
  'unmatched',
  'rejected',
];

/** What an import would change, row by row, before it does. */
export function ImportScreen() {
  const text = useText();
  const { import: id } = route.useParams();
  const found = api.useQuery(
    'get',
    '/api/v1/imports/{id}',
    { params: { path: { id } } },
    {
      refetchInterval: ({ state }) => (WORKING.has(state.data?.state ?? '') ? POLL_MS : false),
      placeholderData: keepPreviousData,
    },
  );
  return (
    <LoadedScreen query={found}>
      {(data) => (
        <StewardScreen
          title={data.fileName ?? text('steward.imports')}
          lead={text.term('import.lead', data.state)}
        >
          <Progress run={data} />
          {data.failure && (
            <Alert data-color="danger">
              <p lang="en">{data.failure}</p>
            </Alert>
          )}
          <Rows run={data} />
        </StewardScreen>
      )}
    </LoadedScreen>
  );
}

function Progress({ run }: { run: Catalogue['Import'] }) {
  const text = useText();
  const working = WORKING.has(run.state ?? '');
  return (
    <div role="status">
      <strong>{text.term('import', run.state)}</strong>{' '}
      {text('steward.imports.read', { count: run.rowsRead ?? 0 })}
      {working && <progress className="progress" aria-label={text.term('import', run.state)} />}
    </div>
  );
}

function Rows({ run }: { run: Catalogue['Import'] }) {
  const text = useText();
  const counts = run.outcomes ?? {};
  const present = OUTCOMES.filter((outcome) => (counts[outcome] ?? 0) > 0);
  const [chosen, setChosen] = useState<Outcome>();
  if (present.length === 0) {
    return null;
  }
  const outcome = chosen ?? present[0];
  return (
    <section className="panel" aria-label={text('steward.diff')}>
      <div className="outcomes">
        {present.map((name) => (
          <button
            key={name}
            type="button"
            className="outcome"
            aria-pressed={outcome === name}
            onClick={() => setChosen(name)}
          >
            <strong>{text.number(counts[name])}</strong>
            {text.term('outcome', name)}
          </button>
        ))}
      </div>
      {outcome && <ImportRows run={run.id} outcome={outcome} key={run.state} />}
      <Decision run={run} />
    </section>
  );
}

function Decision({ run }: { run: Catalogue['Import'] }) {
  const text = useText();
  const { done } = useNotices();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const apply = api.useMutation('post', '/api/v1/imports/{id}/application', {
    onSuccess: () => queries.invalidateQueries({ queryKey: ['get', '/api/v1/imports/{id}'] }),
  });
  const discard = api.useMutation('delete', '/api/v1/imports/{id}', {
    onSuccess: async () => {
      done(text('steward.imports.discarded'));
      await queries.invalidateQueries({ queryKey: ['get', '/api/v1/imports'] });
      await navigate({ to: '/steward/imports' });
    },
  });
  const request = { params: { path: { id: run.id } } };
  const error = apply.error ?? discard.error;
  return (
    <>
      {error && <ProblemAlert error={error} />}
      <div className="actions">
        {run.state === 'compared' && (
          <Button loading={apply.isPending} onClick={() => apply.mutate(request)}>
            {text('steward.imports.apply')}
          </Button>
        )}
        {run.state === 'applied' && (run.outcomes?.['unmatched'] ?? 0) > 0 && (
          <Button
            variant="secondary"
            loading={apply.isPending}
            onClick={() => apply.mutate(request)}
          >
            {text('steward.imports.again')}
          </Button>
        )}
        {run.state === 'compared' && (
          <Button
            variant="tertiary"
            data-color="danger"
            loading={discard.isPending}
            onClick={() => discard.mutate(request)}
          >
            {text('app.discard')}
          </Button>
        )}
      </div>
    </>
  );
}
