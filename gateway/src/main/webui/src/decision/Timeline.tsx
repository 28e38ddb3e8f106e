import { Link } from '@tanstack/react-router';
import { api } from '../api/client';
import { useText } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Icon } from '../ui/Icon';
import { Loaded } from '../ui/Loaded';

/** What happened, by whom and when, each entry with its proof one step away. */
export function Timeline({ subject }: { subject: string }) {
  const text = useText();
  const entries = api.useQuery('get', '/api/v1/audit/entries', {
    params: { query: { subject, limit: 200 } },
  });
  return (
    <section className="panel" aria-labelledby="timeline">
      <div className="panel-head">
        <h2 id="timeline">{text('decision.timeline')}</h2>
        <Link to="/audit" search={{ subject }}>
          {text('decision.timeline.all')}
        </Link>
      </div>
      <p className="subtle">{text('decision.timeline.text')}</p>
      <Loaded query={entries}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={text('decision.timeline.none')} />
          ) : (
            <ol className="history">
              {items.map(({ sequence, action, who, at, after }) => (
                <li key={sequence}>
                  <span className="history-what">
                    <strong>{text.term('action', action)}</strong> <span translate="no">{who}</span>
                    <br />
                    <small>
                      <time dateTime={at}>{text.instant(at)}</time>
                      {after && (
                        <>
                          {' · '}
                          <code translate="no">{after.slice(0, 12)}</code>
                        </>
                      )}
                    </small>
                  </span>
                  <Link
                    className="history-verify"
                    to="/audit/$sequence"
                    params={{ sequence: String(sequence) }}
                    aria-label={text('decision.verify.entry', { number: sequence })}
                  >
                    <Icon name="check" />
                    {text('decision.verify')}
                  </Link>
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}
