import { useId, useState } from 'react';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { api, type Assessments, type Catalogue } from '../api/client';
import { useText } from '../i18n/text';
import { Icon } from '../ui/Icon';

/** A catalogue offering of which something is made. */
export interface Piece {
  id: string;
  name: string;
  layer: string;
}

/** What something is made of, from what is contracted for down; it can be put in another order. */
export function Pieces({
  pieces,
  onChange,
}: {
  pieces: Piece[];
  onChange: (pieces: Piece[]) => void;
}) {
  const text = useText();
  const up = (index: number) => {
    const next = [...pieces];
    const [piece] = next.splice(index, 1);
    if (piece) {
      next.splice(index - 1, 0, piece);
      onChange(next);
    }
  };
  return pieces.length === 0 ? null : (
    <ol className="pieces">
      {pieces.map((piece, i) => (
        <li key={piece.id}>
          <span>
            <span translate="no">{piece.name}</span>{' '}
            <small>{text.term('layer', piece.layer)}</small>
          </span>
          <span className="actions">
            {i > 0 && (
              <Button
                variant="tertiary"
                data-size="sm"
                aria-label={text('work.compose.up', { name: piece.name })}
                onClick={() => up(i)}
              >
                <Icon name="up" />
              </Button>
            )}
            <Button
              variant="tertiary"
              data-size="sm"
              aria-label={text('work.compose.remove', { name: piece.name })}
              onClick={() => onChange(pieces.filter((one) => one !== piece))}
            >
              <Icon name="cross" />
            </Button>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** By layer, as an offer names what it is made of. */
export function stackOf(pieces: Piece[]): Assessments['StackLayer'][] {
  const layers = ['application', 'inference', 'model', 'cloud', 'accelerator'] as const;
  return layers.flatMap((layer) => {
    const offerings = pieces.filter((piece) => piece.layer === layer).map(({ id }) => id);
    return offerings.length > 0 ? [{ layer, offerings }] : [];
  });
}

/** Finds offerings while one types; the results are buttons, so that any keyboard reaches them. */
export function OfferingSearch({
  taken,
  error,
  onChoose,
}: {
  taken: string[];
  error: string | undefined;
  onChoose: (piece: Piece) => void;
}) {
  const text = useText();
  const results = useId();
  const [words, setWords] = useState('');
  const asked = words.trim();
  const found = api.useQuery(
    'get',
    '/api/v1/offerings',
    { params: { query: { text: asked, sort: 'relevance', limit: 8 } } },
    { enabled: asked.length > 1, placeholderData: (before: unknown) => before as never },
  );
  const items: Catalogue['OfferingSummary'][] = asked.length > 1 ? (found.data?.items ?? []) : [];
  return (
    <div className="offering-search">
      <Textfield
        label={text('work.compose.search')}
        description={text('work.compose.search.help')}
        type="search"
        value={words}
        error={error}
        autoComplete="off"
        aria-controls={results}
        onChange={(event) => setWords(event.target.value)}
      />
      <ul id={results} className="found" aria-live="polite">
        {items
          .filter(({ id }) => !taken.includes(id))
          .map(({ id, name, layer, organisation }) => (
            <li key={id}>
              <button
                type="button"
                className="found-one"
                onClick={() => {
                  onChoose({ id, name, layer: layer ?? '' });
                  setWords('');
                }}
              >
                <Icon name="plus" />
                <span>
                  <span translate="no">{name}</span>{' '}
                  <small>
                    {text.term('layer', layer)} · <span translate="no">{organisation?.name}</span>
                  </small>
                </span>
              </button>
            </li>
          ))}
        {asked.length > 1 && found.isSuccess && items.length === 0 && (
          <li className="subtle">{text('work.compose.none')}</li>
        )}
      </ul>
    </div>
  );
}
