import { getRouteApi, Link } from '@tanstack/react-router';
import { keepPreviousData } from '@tanstack/react-query';
import { api, type Catalogue } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { Loaded } from '../ui/Loaded';
import { LoadedScreen } from '../ui/LoadedScreen';
import { useJurisdictions } from '../ui/origin';
import { Screen } from '../ui/Screen';
import { Waiting } from '../ui/Waiting';
import { Answer } from './Answer';
import { AsOfChoice } from './AsOfChoice';
import { ChainDiagram } from './ChainDiagram';
import { Claims } from './Claims';
import { ExposureTable } from './ExposureTable';
import './catalogue.css';

const route = getRouteApi('/catalogue/$offering');

/** One offering: where it comes from, who has a hold on it, and what is claimed about it. */
export function OfferingScreen() {
  const { offering: id } = route.useParams();
  const asOf = route.useSearch();
  const navigate = route.useNavigate();
  const options = { placeholderData: keepPreviousData };
  const offering = api.useQuery(
    'get',
    '/api/v1/offerings/{id}',
    { params: { path: { id }, query: asOf } },
    options,
  );
  const chain = api.useQuery(
    'get',
    '/api/v1/offerings/{id}/chain',
    { params: { path: { id }, query: asOf } },
    options,
  );
  const exposure = api.useQuery(
    'get',
    '/api/v1/offerings/{id}/exposure',
    { params: { path: { id }, query: asOf } },
    options,
  );
  const jurisdictions = useJurisdictions();
  return (
    <LoadedScreen query={offering} skeleton={<Shape />}>
      {(data) => (
        <Screen
          title={data.offering?.name ?? id}
          translate="no"
          above={<Above offering={data.offering} />}
          actions={<Actions id={id} />}
        >
          {/* The answer comes first, so what is below it is not pushed down when it comes. */}
          <Loaded query={jurisdictions} skeleton={<Shape />}>
            {() => (
              <Loaded query={exposure} skeleton={<Shape />}>
                {(report) => (
                  <>
                    <Answer offering={data.offering} report={report} />
                    <div className="panel">
                      <AsOfChoice
                        asOf={asOf}
                        onChange={(changed) => void navigate({ search: changed, replace: true })}
                      />
                    </div>
                    <div className="panel">
                      <Loaded query={chain} skeleton={<Waiting lines={1} height={460} />}>
                        {(found) => <ChainDiagram chain={found} />}
                      </Loaded>
                    </div>
                    <ExposureTable report={report} />
                    <Claims subject={id} claims={data.claims} sources={data.sources} />
                  </>
                )}
              </Loaded>
            )}
          </Loaded>
        </Screen>
      )}
    </LoadedScreen>
  );
}

function Shape() {
  return <Waiting lines={8} height={92} />;
}

function Above({ offering }: { offering: Catalogue['OfferingSummary'] | undefined }) {
  const text = useText();
  return (
    <>
      <Link to="/catalogue">{text('nav.catalogue')}</Link> / {text.term('layer', offering?.layer)} /{' '}
      {offering?.organisation && (
        <Link
          to="/organisations/$organisation"
          params={{ organisation: offering.organisation.id }}
          translate="no"
        >
          {offering.organisation.name}
        </Link>
      )}
    </>
  );
}

function Actions({ id }: { id: string }) {
  const text = useText();
  const session = useSession();
  return (
    <>
      <Link to="/catalogue" search={{ compare: [id] }}>
        {text('catalogue.compare')}
      </Link>
      {session?.roles.includes('steward') && (
        <Link to="/steward/propose" search={{ subjectType: 'offering', subject: id }}>
          {text('steward.propose')}
        </Link>
      )}
    </>
  );
}
