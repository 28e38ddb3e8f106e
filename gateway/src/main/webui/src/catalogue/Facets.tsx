import { useState } from 'react';
import { keepPreviousData } from '@tanstack/react-query';
import { Button } from '@digdir/designsystemet-react';
import { api, type Catalogue } from '../api/client';
import { Disclosure } from '../ui/Disclosure';
import { useText, type Text } from '../i18n/text';
import { useOrigin } from '../ui/origin';
import { FoldedWhenNarrow } from '../ui/FoldedWhenNarrow';
import { Loaded } from '../ui/Loaded';
import { Waiting } from '../ui/Waiting';
import { FACETS, queryOf, type Facet, type Search } from './search';
import { useSteadyFacets, type Counts } from './steadyFacets';

const SHOWN = 6;
const MOST_COUNTRIES = 8;
const OPEN_AT_FIRST: readonly Facet[] = ['layer', 'controlCountry', 'hosting', 'openness'];

interface Props {
  search: Search;
  onChange: (changed: Partial<Search>) => void;
}

/** What narrows the search, with how many offerings each choice leaves. */
export function Facets({ search, onChange }: Props) {
  const text = useText();
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const counts = api.useQuery(
    'get',
    '/api/v1/offerings/facets',
    { params: { query: queryOf(search) } },
    { placeholderData: keepPreviousData },
  );
  return (
    // Listens to what goes in and out, and is nothing to press.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className="facets"
      role="group"
      aria-label={text('catalogue.facets')}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={({ currentTarget, relatedTarget }) =>
        setFocused(currentTarget.contains(relatedTarget))
      }
    >
      <FoldedWhenNarrow summary={text('catalogue.facets.chosen', { count: chosenIn(search) })}>
        <Loaded query={counts} skeleton={<Waiting lines={12} height={36} />}>
          {({ facets = NONE }) => (
            <AllFacets
              search={search}
              counts={facets}
              held={pointed || focused}
              onChange={onChange}
            />
          )}
        </Loaded>
      </FoldedWhenNarrow>
    </div>
  );
}

const NONE: Counts = {};

function chosenIn(search: Search): number {
  return FACETS.filter((facet) => search[facet]).length + (search.notExposedTo ?? []).length;
}

function AllFacets({
  search,
  counts,
  held,
  onChange,
}: Props & {
  counts: Counts;
  /** Whether somebody is about to choose. */
  held: boolean;
}) {
  const facets = useSteadyFacets(counts, search.text, held);
  return (
    <>
      <Without search={search} exposures={facets['exposedTo'] ?? []} onChange={onChange} />
      {FACETS.map((facet) => (
        <FacetValues
          key={facet}
          facet={facet}
          values={facets[facet] ?? []}
          chosen={search[facet]}
          onChoose={(value) => onChange({ [facet]: value })}
        />
      ))}
    </>
  );
}

/** Leaves out whatever a jurisdiction has any hold on. */
function Without({
  search,
  exposures,
  onChange,
}: Props & { exposures: Catalogue['FacetCount'][] }) {
  const text = useText();
  const without = search.notExposedTo ?? [];
  const originOf = useOrigin();
  const exposing = exposures
    .map(({ value = '' }) => value)
    .filter((value) => /^[A-Z]{2}$/.test(value));
  // Third countries first: they are what one may have to do without.
  const offered = [
    ...new Set([...exposing.filter((code) => originOf(code) === 'third'), ...exposing]),
  ].slice(0, MOST_COUNTRIES);
  // In that order whether chosen or not, so that none moves when it is ticked.
  const countries = [...new Set([...offered, ...without])];
  return (
    <Disclosure open summary={text('catalogue.without')}>
      <ul className="facet-values">
        {countries.map((code) => (
          <li key={code}>
            <label className="facet-value">
              <input
                type="checkbox"
                checked={without.includes(code)}
                onChange={({ target }) => {
                  const next = target.checked
                    ? [...without, code]
                    : without.filter((other) => other !== code);
                  onChange({ notExposedTo: next.length > 0 ? next : undefined });
                }}
              />
              <span>{text.country(code)}</span>
            </label>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

interface ValuesProps {
  facet: Facet;
  values: Catalogue['FacetCount'][];
  chosen: string | undefined;
  onChoose: (value: string | undefined) => void;
}

function FacetValues({ facet, values, chosen, onChoose }: ValuesProps) {
  const text = useText();
  const [all, setAll] = useState(false);
  // At first: one that is unticked stays where it is, open.
  const [open] = useState(OPEN_AT_FIRST.includes(facet) || chosen !== undefined);
  const known = values.some(({ value }) => value === chosen);
  const choices = chosen === undefined || known ? values : [...values, { value: chosen }];
  if (choices.length === 0) {
    return null;
  }
  const shown = choices.filter(({ value }, i) => all || i < SHOWN || value === chosen);
  return (
    <Disclosure open={open} summary={text.term('facet', facet)}>
      <ul className="facet-values">
        {shown.map(({ value = '', offerings }) => (
          <li key={value}>
            <label className="facet-value">
              <input
                type="checkbox"
                checked={chosen === value}
                onChange={({ target }) => onChoose(target.checked ? value : undefined)}
              />
              <span>{nameOf(facet, value, text)}</span>
              <span className="number subtle">{text.number(offerings)}</span>
            </label>
          </li>
        ))}
      </ul>
      {values.length > SHOWN && (
        <Button variant="tertiary" data-size="sm" onClick={() => setAll(!all)}>
          {text(all ? 'catalogue.facets.fewer' : 'catalogue.facets.all', {
            count: values.length,
          })}
        </Button>
      )}
    </Disclosure>
  );
}

function nameOf(facet: Facet, value: string, text: Text): string {
  switch (facet) {
    case 'controlCountry':
    case 'hosting':
      return text.country(value);
    case 'layer':
    case 'openness':
    case 'category':
      return text.term(facet, value);
    default:
      return value.replace(/^LicenseRef-/, '');
  }
}
