import { api, type Assessments } from '../api/client';
import { Loaded } from '../ui/Loaded';
import { Waiting } from '../ui/Waiting';
import type { Assessed } from './model/assessed';
import type { Standing } from './model/ranking';
import { PriceStairs } from './PriceStairs';
import { SealStairs } from './SealStairs';

/** By SEAL level where the award reads one, else by the sovereignty score. */
export function PriceOfSovereignty({
  assessment,
  assessed,
  standings,
  offers,
  criterion,
}: {
  assessment: string;
  assessed: Assessed;
  standings: Standing[];
  offers: Assessments['Option'][];
  criterion: Assessments['PriceCriterion'] | undefined;
}) {
  const tradeOff = api.useQuery(
    'get',
    '/api/v1/assessments/{id}/trade-off',
    { params: { path: { id: assessment } } },
    { staleTime: Infinity },
  );
  return (
    <Loaded query={tradeOff} skeleton={<Waiting lines={1} height={320} />}>
      {({ priceOfSovereignty }) =>
        priceOfSovereignty ? (
          <SealStairs assessed={assessed} stairs={priceOfSovereignty} />
        ) : (
          <PriceStairs
            assessed={assessed}
            standings={standings}
            offers={offers}
            criterion={criterion}
          />
        )
      }
    </Loaded>
  );
}
