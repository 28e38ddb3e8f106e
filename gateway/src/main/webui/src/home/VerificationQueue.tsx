import { Link } from '@tanstack/react-router';
import { api } from '../api/client';
import { useText } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';

/** The claims that other stewards have proposed. */
export function VerificationQueue({ user }: { user: string }) {
  const text = useText();
  const claims = api.useQuery('get', '/api/v1/claims', {
    params: { query: { status: 'proposed', limit: 50 } },
  });
  return (
    <section className="panel" aria-labelledby="home-queue">
      <div className="panel-head">
        <h2 id="home-queue">{text('home.queue')}</h2>
        <Link to="/steward">{text('home.queue.open')}</Link>
      </div>
      <Loaded query={claims}>
        {({ items }) => {
          const others = items.filter(({ proposedBy }) => proposedBy !== user);
          return others.length === 0 ? (
            <Empty icon="check" title={text('home.queue.none')} />
          ) : (
            <p>
              {text('home.queue.some', { count: others.length, more: String(items.length === 50) })}
            </p>
          );
        }}
      </Loaded>
    </section>
  );
}
