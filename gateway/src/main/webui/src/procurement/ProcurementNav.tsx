import { Link } from '@tanstack/react-router';
import { api } from '../api/client';
import { useEvaluation } from '../evaluation/useEvaluation';
import { useText } from '../i18n/text';
import type { Procurement } from './draft/content';

/** Between the screens of one procurement. */
export function ProcurementNav({ procurement }: { procurement: string }) {
  const text = useText();
  const evaluation = useEvaluation(procurement);
  const params = { procurement };
  return (
    <nav className="sub-nav" aria-label={text('work.nav')}>
      <Link to="/procurements/$procurement" params={params} activeOptions={{ exact: true }}>
        {text('work.nav.workspace')}
      </Link>
      {(evaluation.data?.criteria.length ?? 0) > 0 && (
        <Link to="/procurements/$procurement/evaluation" params={params}>
          {text('evaluation.nav')}
        </Link>
      )}
      <Link to="/procurements/$procurement/result" params={params}>
        {text('work.nav.result')}
      </Link>
      <Link to="/procurements/$procurement/decision" params={params}>
        {text('work.nav.decision')}
      </Link>
    </nav>
  );
}

/** Where one is: the list of procurements above. */
export function ToProcurements() {
  const text = useText();
  return <Link to="/procurements">{text('nav.procurements')}</Link>;
}

/** Where one is: the list of procurements, and above a lot the procurement that was divided. */
export function Above({ procurement }: { procurement: Procurement | undefined }) {
  const id = procurement?.procedure;
  const whole = api.useQuery(
    'get',
    '/api/v1/procurements/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: id !== undefined },
  );
  return (
    <>
      <ToProcurements />
      {id !== undefined && whole.data && (
        <>
          {' / '}
          <Link to="/procurements/$procurement" params={{ procurement: id }} translate="no">
            {whole.data.title}
          </Link>
        </>
      )}
    </>
  );
}
