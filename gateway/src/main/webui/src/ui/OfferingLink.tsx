import { Link } from '@tanstack/react-router';
import { api } from '../api/client';

const AN_HOUR = 3_600_000;

/** A catalogue offering by its name; by its id until that is known. */
export function OfferingLink({ id }: { id: string }) {
  const { data } = api.useQuery(
    'get',
    '/api/v1/offerings/{id}',
    { params: { path: { id } } },
    { staleTime: AN_HOUR, throwOnError: false },
  );
  return (
    <Link to="/catalogue/$offering" params={{ offering: id }} translate="no">
      {data?.offering?.name ?? id}
    </Link>
  );
}
