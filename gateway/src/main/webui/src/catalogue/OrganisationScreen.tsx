import { getRouteApi, Link } from '@tanstack/react-router';
import { Tag } from '@digdir/designsystemet-react';
import { api, type Catalogue } from '../api/client';
import { useText, type Text } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Jurisdiction } from '../ui/Jurisdiction';
import { LoadedScreen } from '../ui/LoadedScreen';
import { useOrigin } from '../ui/origin';
import { Screen } from '../ui/Screen';
import { AssuranceTag } from '../ui/tags';
import { AsOfChoice } from './AsOfChoice';
import { Claims } from './Claims';
import { Sources } from './Sources';
import './catalogue.css';

const route = getRouteApi('/organisations/$organisation');

/** One organisation: who controls it, whose law reaches it, what happened to it. */
export function OrganisationScreen() {
  const text = useText();
  const { organisation: id } = route.useParams();
  const asOf = route.useSearch();
  const navigate = route.useNavigate();
  const organisation = api.useQuery('get', '/api/v1/organisations/{id}', {
    params: { path: { id }, query: asOf },
  });
  return (
    <LoadedScreen query={organisation}>
      {(data) => (
        <Screen
          title={data.name}
          translate="no"
          above={
            <>
              <Link to="/catalogue">{text('nav.catalogue')}</Link> /{' '}
              {text.term('organisation', data.kind)}
            </>
          }
          actions={
            <Link to="/catalogue" search={{ text: data.name }}>
              {text('organisation.offerings')}
            </Link>
          }
        >
          <Answer organisation={data} />
          <div className="panel">
            <AsOfChoice
              asOf={asOf}
              onChange={(changed) => void navigate({ search: changed, replace: true })}
            />
          </div>
          <div className="panels">
            <Controllers organisation={data} />
            <Holds organisation={data} />
            <Events organisation={data} />
          </div>
          <Claims subject={id} claims={data.claims} sources={data.sources} />
        </Screen>
      )}
    </LoadedScreen>
  );
}

type Organisation = Catalogue['Organisation'];

function nameOf(organisation: Organisation, id: string | undefined): string {
  return organisation.owners.find((owner) => owner.id === id)?.name ?? id ?? '';
}

function Answer({ organisation }: { organisation: Organisation }) {
  const text = useText();
  const originOf = useOrigin();
  const countries = [
    ...new Set(
      (organisation.control?.holds ?? [])
        .filter(({ controls, certainty }) => controls && certainty === 'certain')
        .map(({ jurisdiction = 'unknown' }) => jurisdiction),
    ),
  ];
  return (
    <p className="answer" data-origin={originOf(countries[0] ?? 'unknown')}>
      {countries.length > 0
        ? text('answer.controlled', { countries: text.list(countries.map(text.country)) })
        : text('answer.uncontrolled')}
    </p>
  );
}

function Controllers({ organisation }: { organisation: Organisation }) {
  const text = useText();
  const controllers = organisation.control?.controllers ?? [];
  return (
    <section className="panel">
      <h2>{text('organisation.controllers')}</h2>
      {controllers.length === 0 ? (
        <Empty title={text('organisation.controllers.none')} />
      ) : (
        <ul className="list">
          {controllers.map((controller) => (
            <li key={`${controller.organisation}/${controller.basis}`}>
              <div className="list-row">
                <strong translate="no">
                  {controller.type === 'organisation' ? (
                    <Link
                      to="/organisations/$organisation"
                      params={{ organisation: controller.organisation ?? '' }}
                    >
                      {nameOf(organisation, controller.organisation)}
                    </Link>
                  ) : (
                    controller.organisation
                  )}
                </strong>
                <span className="tags">
                  <Tag data-size="sm" variant="outline">
                    {text.term('certainty', controller.certainty)}
                  </Tag>
                  <AssuranceTag assurance={controller.assurance} />
                </span>
              </div>
              <small>
                {text.term('basis', controller.basis)}
                {controller.path
                  .map((step) => shareOf(step, text))
                  .filter(Boolean)
                  .join(', ')}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function shareOf({ low, high }: Catalogue['ControlStep'], text: Text): string {
  if (low === undefined || high === undefined) {
    return '';
  }
  const share =
    low === high ? text.number(low, 1) : `${text.number(low, 1)}–${text.number(high, 1)}`;
  return ` · ${share} %`;
}

function Holds({ organisation }: { organisation: Organisation }) {
  const text = useText();
  const holds = organisation.control?.holds ?? [];
  return (
    <section className="panel">
      <h2>{text('organisation.holds')}</h2>
      {holds.length === 0 ? (
        <Empty title={text('organisation.holds.none')} />
      ) : (
        <ul className="list">
          {holds.map((hold) => (
            <li
              key={`${hold.jurisdiction}/${hold.basis}/${String(hold.controls)}`}
              className="list-row"
            >
              <Jurisdiction
                code={hold.jurisdiction ?? 'unknown'}
                certainty={hold.certainty}
                named
              />
              <small>
                {text(hold.controls ? 'organisation.hold.control' : 'organisation.hold.law')} ·{' '}
                {text.term('basis', hold.basis)}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Events({ organisation }: { organisation: Organisation }) {
  const text = useText();
  return (
    <section className="panel">
      <h2>{text('organisation.events')}</h2>
      {organisation.events.length === 0 ? (
        <Empty title={text('organisation.events.none')} />
      ) : (
        <ol className="timeline">
          {organisation.events.map((event) => (
            <li key={event.id}>
              <strong>{text.date(event.date)}</strong>
              <p lang="en">
                {event.description ?? event.type} {event.effect}
              </p>
              <Sources ids={event.sources} sources={organisation.sources} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
