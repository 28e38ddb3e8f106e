import { lazy, Suspense } from 'react';
import { Link } from '@tanstack/react-router';
import { api, type Assessments } from '../api/client';
import { useText, type Text } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Waiting } from '../ui/Waiting';

// Rarely needed at once, and forms are large.
const Acknowledge = lazy(() => import('./Acknowledge').then((m) => ({ default: m.Acknowledge })));

/** Procurements that changed facts have overtaken. */
export function Alerts({ mayAcknowledge }: { mayAcknowledge: boolean }) {
  const text = useText();
  const alerts = api.useQuery('get', '/api/v1/alerts', {
    params: { query: { open: true, limit: 6 } },
  });
  return (
    <section className="panel" aria-labelledby="home-alerts">
      <h2 id="home-alerts">{text('home.alerts')}</h2>
      <Loaded query={alerts} skeleton={<Waiting lines={1} height={188} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="check" title={text('home.alerts.none')}>
              <p>{text('home.alerts.watch')}</p>
            </Empty>
          ) : (
            <ul className="list">
              {items.map((alert) => (
                <li key={alert.id}>
                  {alert.findings.map((finding, index) => (
                    <p key={index}>{sentenceOf(finding, text)}</p>
                  ))}
                  <div className="list-row">
                    <small>
                      <Link
                        to="/procurements/$procurement"
                        params={{ procurement: alert.procurement ?? '' }}
                      >
                        {text('home.alerts.procurement')}
                      </Link>
                      {' · '}
                      {text.instant(alert.raisedAt)}
                    </small>
                    {mayAcknowledge && (
                      <Suspense>
                        <Acknowledge alert={alert.id} />
                      </Suspense>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function sentenceOf(finding: Assessments['AlertFinding'], text: Text): string {
  return text('home.alerts.changed', {
    what: text.term('finding', finding.kind),
    before: finding.before || text('app.unknown'),
    now: finding.now || text('app.unknown'),
  });
}
