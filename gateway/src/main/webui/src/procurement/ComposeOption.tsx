import { useId, useState, type FormEvent } from 'react';
import { Button, Textfield } from '@digdir/designsystemet-react';
import { api, type Assessments, type Catalogue } from '../api/client';
import { useText } from '../i18n/text';
import { Icon } from '../ui/Icon';
import { messageFor, ProblemAlert } from '../ui/ProblemAlert';
import { useDraft } from '../ui/useDraft';
import { asAmount } from './draft/parseNumber';
import type { Procurement } from './draft/content';
import { useAfterDeed } from './useDeed';

interface Piece {
  id: string;
  name: string;
  layer: string;
}

interface Draft {
  bidder: string;
  name: string;
  pieces: Piece[];
  price: string;
}

const EMPTY: Draft = { bidder: '', name: '', pieces: [], price: '' };

/**
 * An option of the survey, or an offer that a bidder has handed in: made of catalogue offerings, from
 * what is bought down to what it stands on.
 */
export function ComposeOption({
  procurement,
  kind,
  onDone,
}: {
  procurement: Procurement;
  kind: 'option' | 'offer';
  onDone: () => void;
}) {
  const text = useText();
  const after = useAfterDeed();
  const { draft, setDraft, discard } = useDraft<Draft>(`${kind}:${procurement.id}`, EMPTY);
  const [tried, setTried] = useState(false);
  const added = async () => {
    discard(EMPTY);
    await after(text(kind === 'offer' ? 'work.offer.sealed' : 'work.options.added', { name }));
    onDone();
  };
  const addOption = api.useMutation('post', '/api/v1/procurements/{id}/options', {
    onSuccess: added,
  });
  const sealOffer = api.useMutation('post', '/api/v1/procurements/{id}/offers', {
    onSuccess: added,
  });
  const add = kind === 'offer' ? sealOffer : addOption;
  const name = draft.name.trim() || draft.pieces.map((piece) => piece.name).join(', ');
  const amount = draft.price.trim() === '' ? undefined : asAmount(draft.price, text.locale);
  const unreadable = draft.price.trim() !== '' && amount === undefined;
  const currency = procurement.price?.currency ?? procurement.budget?.currency ?? 'EUR';
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.pieces.length === 0 || unreadable) {
      return;
    }
    const params = { path: { id: procurement.id } };
    const price = amount !== undefined && { price: { amount, currency } };
    if (kind === 'option') {
      const offerings = draft.pieces.map(({ id }) => id);
      addOption.mutate({ params, body: { name: name.slice(0, 200), offerings, ...price } });
    } else if (draft.bidder.trim() !== '') {
      const bidder = { name: draft.bidder.trim() };
      const stack = stackOf(draft.pieces);
      sealOffer.mutate({ params, body: { bidder, name: name.slice(0, 100), stack, ...price } });
    }
  };
  const move = (index: number, by: number) => {
    const pieces = [...draft.pieces];
    const [piece] = pieces.splice(index, 1);
    if (piece) {
      pieces.splice(index + by, 0, piece);
      setDraft({ ...draft, pieces });
    }
  };
  return (
    <form className="compose" onSubmit={send} noValidate>
      {kind === 'offer' && (
        <Textfield
          label={text('work.offer.bidder')}
          value={draft.bidder}
          maxLength={200}
          error={
            messageFor(add.error, '#/bidder/name') ??
            (tried && draft.bidder.trim() === '' && text('draft.missing'))
          }
          onChange={(event) => setDraft({ ...draft, bidder: event.target.value })}
        />
      )}
      <OfferingSearch
        taken={draft.pieces.map(({ id }) => id)}
        error={tried && draft.pieces.length === 0 ? text('work.compose.nothing') : undefined}
        onChoose={(piece) => setDraft({ ...draft, pieces: [...draft.pieces, piece] })}
      />
      {draft.pieces.length > 0 && (
        <ol className="pieces">
          {draft.pieces.map((piece, i) => (
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
                    onClick={() => move(i, -1)}
                  >
                    <Icon name="up" />
                  </Button>
                )}
                <Button
                  variant="tertiary"
                  data-size="sm"
                  aria-label={text('work.compose.remove', { name: piece.name })}
                  onClick={() =>
                    setDraft({ ...draft, pieces: draft.pieces.filter((one) => one !== piece) })
                  }
                >
                  <Icon name="cross" />
                </Button>
              </span>
            </li>
          ))}
        </ol>
      )}
      <div className="form-row">
        <Textfield
          label={text('work.compose.name')}
          description={text('work.compose.name.help')}
          value={draft.name}
          placeholder={name}
          maxLength={200}
          error={messageFor(add.error, '#/name')}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        />
        <Textfield
          label={text('work.compose.price')}
          description={text('work.compose.price.help')}
          inputMode="decimal"
          suffix={currency}
          value={draft.price}
          error={unreadable ? text('draft.amount.wrong') : messageFor(add.error, '#/price')}
          onChange={(event) => setDraft({ ...draft, price: event.target.value })}
        />
      </div>
      {add.error !== null && <ProblemAlert error={add.error} />}
      <div className="actions">
        <Button type="submit" loading={add.isPending}>
          {text(kind === 'offer' ? 'work.offer.seal' : 'work.compose.add')}
        </Button>
        <Button variant="tertiary" onClick={onDone}>
          {text('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** By layer, as an offer names what it is made of. */
function stackOf(pieces: Piece[]): Assessments['StackLayer'][] {
  const layers = ['application', 'inference', 'model', 'cloud', 'accelerator'] as const;
  return layers.flatMap((layer) => {
    const offerings = pieces.filter((piece) => piece.layer === layer).map(({ id }) => id);
    return offerings.length > 0 ? [{ layer, offerings }] : [];
  });
}

/** Finds offerings while one types; the results are buttons, so that any keyboard reaches them. */
function OfferingSearch({
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
