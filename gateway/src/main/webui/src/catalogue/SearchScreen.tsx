import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { Icon } from '../ui/Icon';
import { Screen } from '../ui/Screen';
import { Facets } from './Facets';
import { Results } from './Results';
import { SearchField } from './SearchField';
import { SORTS, type Search } from './search';
import { useSearchNow } from './useSearchNow';
import './catalogue.css';

const route = getRouteApi('/catalogue');

/** Finds offerings by words and by what they are, with typing errors forgiven. */
export function SearchScreen() {
  const text = useText();
  const search = useSearchNow();
  const navigate = route.useNavigate();
  const change = (changed: Partial<Search>) =>
    void navigate({ search: { ...search, ...changed }, replace: true });
  const compared = search.compare ?? [];
  return (
    <Screen title={text('catalogue.title')} lead={text('catalogue.lead')}>
      <div className="catalogue">
        <div className="catalogue-search">
          <SearchField
            value={search.text ?? ''}
            onChange={(words) => change({ text: words || undefined })}
          />
          <label className="sort">
            {text('catalogue.sort')}{' '}
            <select
              className="setting"
              value={search.sort ?? (search.text ? 'relevance' : 'name')}
              onChange={(event) =>
                change({ sort: SORTS.find((sort) => sort === event.target.value) })
              }
            >
              {SORTS.filter((sort) => sort !== 'relevance' || search.text).map((sort) => (
                <option key={sort} value={sort}>
                  {text.term('sort', sort)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <Facets search={search} onChange={change} />
        <Results
          search={search}
          onCompare={(ids) => change({ compare: ids.length > 0 ? ids : undefined })}
          onForget={() => void navigate({ search: {}, replace: true })}
        />
      </div>
      {compared.length > 0 && (
        <div className="compare-bar" role="region" aria-label={text('catalogue.compare')}>
          <span>{text('catalogue.compare.chosen', { count: compared.length })}</span>
          {compared.length > 1 && (
            <Button asChild>
              <Link to="/catalogue/compare" search={{ offering: compared }}>
                <Icon name="scales" />
                {text('catalogue.compare')}
              </Link>
            </Button>
          )}
          <Button variant="tertiary" onClick={() => change({ compare: undefined })}>
            {text('catalogue.compare.clear')}
          </Button>
        </div>
      )}
    </Screen>
  );
}
