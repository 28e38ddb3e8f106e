import { Link } from '@tanstack/react-router';
import { api } from '../api/client';
import { useText } from '../i18n/text';

/** What the user owes as an evaluator; nothing where nothing is owed. */
export function EvaluationDuties() {
  const text = useText();
  const duties = api.useQuery('get', '/api/v1/evaluation-duties');
  const items = duties.data?.items ?? [];
  return items.length === 0 ? null : (
    <section className="panel" aria-labelledby="home-duties">
      <h2 id="home-duties">{text('home.duties')}</h2>
      <ul className="list">
        {items.map(({ procurement = '', title, declared, missing }) => (
          <li key={procurement}>
            <Link to="/procurements/$procurement/evaluation" params={{ procurement }}>
              {title}
            </Link>
            <br />
            <small>
              {declared
                ? text('home.duties.scores', { count: missing })
                : text('home.duties.declaration', { count: missing })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
