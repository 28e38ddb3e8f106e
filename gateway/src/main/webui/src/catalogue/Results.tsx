import { Link } from '@tanstack/react-router';
import { keepPreviousData } from '@tanstack/react-query';
import { Button, Tag } from '@digdir/designsystemet-react';
import { api, BY_PAGES, type Catalogue } from '../api/client';
import { useText } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Jurisdictions } from '../ui/Jurisdiction';
import { Loaded } from '../ui/Loaded';
import { Waiting } from '../ui/Waiting';
import { MAX_COMPARED, queryOf, type Search } from './search';

const PAGE = 25;

interface Props {
  search: Search;
  onCompare: (ids: string[]) => void;
  onForget: () => void;
}

export function Results({ search, onCompare, onForget }: Props) {
  const text = useText();
  const query = {
    limit: PAGE,
    sort: search.text ? undefined : ('name' as const),
    ...queryOf(search),
  };
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/offerings',
    { params: { query } },
    {
      ...BY_PAGES,
      placeholderData: keepPreviousData,
    },
  );
  const total = api.useQuery('get', '/api/v1/offerings/facets', {
    params: { query: queryOf(search) },
  });
  const compared = search.compare ?? [];
  return (
    <section className="results" aria-label={text('catalogue.results')}>
      <Loaded query={pages} skeleton={<Waiting lines={6} height={84} />}>
        {(data) => {
          const [first] = data.pages;
          const items = data.pages.flatMap((page) => page.items);
          return (
            <>
              <p role="status" className="results-count">
                {total.data?.total !== undefined &&
                  text('catalogue.found', { count: total.data.total })}
                {first?.correctedTo && (
                  <> {text('catalogue.corrected', { words: first.correctedTo })}</>
                )}
              </p>
              {items.length === 0 ? (
                <Empty icon="search" title={text('catalogue.none')}>
                  <p>{text('catalogue.none.try')}</p>
                  <Button variant="secondary" onClick={onForget}>
                    {text('catalogue.none.forget')}
                  </Button>
                </Empty>
              ) : (
                <ul className="offering-list">
                  {items.map((offering) => (
                    <Entry
                      key={offering.id}
                      offering={offering}
                      compared={compared}
                      onCompare={onCompare}
                    />
                  ))}
                </ul>
              )}
              {pages.hasNextPage && (
                <Button
                  variant="secondary"
                  loading={pages.isFetchingNextPage}
                  onClick={() => void pages.fetchNextPage()}
                >
                  {text('app.more')}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

interface EntryProps {
  offering: Catalogue['OfferingEntry'];
  compared: string[];
  onCompare: (ids: string[]) => void;
}

function Entry({ offering, compared, onCompare }: EntryProps) {
  const text = useText();
  const { id, name, organisation, layer, category, openness } = offering;
  const chosen = compared.includes(id);
  return (
    <li className="offering-entry">
      <div className="offering-what">
        <Link to="/catalogue/$offering" params={{ offering: id }} translate="no">
          {name}
        </Link>
        <small>
          <span translate="no">{organisation?.name}</span> · {text.term('layer', layer)}
          {category && category !== layer && <> · {text.term('category', category)}</>}
        </small>
        {openness && openness !== 'unknown' && (
          <span className="tags">
            <Tag data-size="sm" data-color="neutral">
              {text.term('openness', openness)}
            </Tag>
            {offering.priceInput !== undefined && (
              <small>
                {text('catalogue.price', { price: text.money(offering.priceInput, 'USD') })}
              </small>
            )}
            {offering.capability !== undefined && (
              <small>
                {text('catalogue.capability', { points: text.number(offering.capability) })}
              </small>
            )}
          </span>
        )}
      </div>
      <dl className="offering-origin">
        <div>
          <dt>{text('catalogue.controlled')}</dt>
          <dd>
            <Jurisdictions codes={organisation?.controlledFrom ?? []} />
          </dd>
        </div>
        <div>
          <dt>{text('catalogue.runsIn')}</dt>
          <dd>
            <Jurisdictions codes={offering.hostingCountries} />
          </dd>
        </div>
        <div>
          <dt>{text('catalogue.exposed')}</dt>
          <dd>
            <Jurisdictions codes={offering.exposedTo} possible={offering.possiblyExposedTo} />
          </dd>
        </div>
      </dl>
      <label className="offering-compare">
        <input
          type="checkbox"
          checked={chosen}
          disabled={!chosen && compared.length >= MAX_COMPARED}
          onChange={() =>
            onCompare(chosen ? compared.filter((other) => other !== id) : [...compared, id])
          }
        />
        {text('catalogue.compare')}
        <span className="sr-only"> {name}</span>
      </label>
    </li>
  );
}
