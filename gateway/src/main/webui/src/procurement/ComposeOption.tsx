import { useState, type FormEvent } from 'react';
import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { api, type Assessments } from '../api/client';
import { useText } from '../i18n/text';
import { FileDrop } from './FileDrop';
import { messageFor, ProblemAlert } from '../ui/ProblemAlert';
import { useDraft } from '../ui/useDraft';
import { OfferingSearch, Pieces, stackOf, type Piece } from './Composition';
import type { Procurement } from './draft/content';
import { asAmount } from './draft/parseNumber';
import { currenciesOf } from './draft/rates';
import { ACCEPTED, bytesText } from './files';
import { Price } from './Price';
import { useAfterDeed } from './useDeed';

interface Draft {
  bidder: string;
  name: string;
  pieces: Piece[];
  price: string;
  /** Of the price; that of the award when empty. */
  currency: string;
  /** Where there are lots. */
  lot: string;
}

const EMPTY: Draft = { bidder: '', name: '', pieces: [], price: '', currency: '', lot: '' };

/**
 * An option of the survey, or an offer that a bidder has handed in: made of catalogue offerings, from
 * what is bought down to what it stands on.
 *
 * @param replaces the receipt of the sealed offer in whose place this one comes
 * @param onDone told the offer and the files that were chosen for it, once it is sealed
 */
export function ComposeOption({
  procurement,
  kind,
  replaces,
  onDone,
}: {
  procurement: Procurement;
  kind: 'option' | 'offer';
  replaces?: Assessments['OfferReceipt'];
  onDone: (sealed?: { offer: string; files: File[] }) => void;
}) {
  const text = useText();
  const after = useAfterDeed();
  const { draft, setDraft, discard } = useDraft<Draft>(
    `${kind}:${replaces?.offer ?? procurement.id}`,
    EMPTY,
  );
  const [files, setFiles] = useState<File[]>([]);
  const [tried, setTried] = useState(false);
  const added = async (receipt?: Assessments['OfferReceipt']) => {
    discard(EMPTY);
    onDone(receipt?.offer === undefined ? undefined : { offer: receipt.offer, files });
    await after(text(kind === 'offer' ? 'work.offer.sealed' : 'work.options.added', { name }));
  };
  const addOption = api.useMutation('post', '/api/v1/procurements/{id}/options', {
    onSuccess: () => added(),
  });
  const sealOffer = api.useMutation('post', '/api/v1/procurements/{id}/offers', {
    onSuccess: (receipt) => added(receipt),
  });
  const replaceOffer = api.useMutation('put', '/api/v1/procurements/{id}/offers/{offer}', {
    onSuccess: () => added(),
  });
  const add = kind === 'option' ? addOption : replaces ? replaceOffer : sealOffer;
  const name = draft.name.trim() || draft.pieces.map((piece) => piece.name).join(', ');
  const amount = draft.price.trim() === '' ? undefined : asAmount(draft.price, text.locale);
  const unreadable = draft.price.trim() !== '' && amount === undefined;
  const currencies = currenciesOf(procurement.price, procurement.budget?.currency ?? 'EUR');
  const currency = currencies.find((code) => code === draft.currency) ?? currencies[0] ?? 'EUR';
  const lots = kind === 'offer' ? procurement.lots : [];
  const lot = lots.find(({ id }) => id === draft.lot)?.id;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.pieces.length === 0 || unreadable || (lots.length > 0 && lot === undefined)) {
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
      const body = { bidder, name: name.slice(0, 100), stack, ...price, ...(lot && { lot }) };
      if (replaces) {
        const path = { ...params.path, offer: replaces.offer ?? '' };
        const header = { 'If-Match': `"${replaces.revision ?? 0}"` };
        replaceOffer.mutate({ params: { path, header }, body });
      } else {
        sealOffer.mutate({ params, body });
      }
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
      {lots.length > 0 && (
        <Field>
          <Label>{text('lots.lot')}</Label>
          <Select
            value={lot ?? ''}
            onChange={(event) => setDraft({ ...draft, lot: event.target.value })}
          >
            <option value="">{text('lots.choose')}</option>
            {lots.map(({ id, title }) => (
              <option key={id} value={id} translate="no">
                {text('lots.choice', { id, title })}
              </option>
            ))}
          </Select>
          {tried && lot === undefined && <p className="field-error">{text('draft.missing')}</p>}
        </Field>
      )}
      <OfferingSearch
        taken={draft.pieces.map(({ id }) => id)}
        error={tried && draft.pieces.length === 0 ? text('work.compose.nothing') : undefined}
        onChoose={(piece) => setDraft({ ...draft, pieces: [...draft.pieces, piece] })}
      />
      <Pieces pieces={draft.pieces} onChange={(pieces) => setDraft({ ...draft, pieces })} />
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
          {...(currencies.length === 1 && { suffix: currency })}
          value={draft.price}
          error={unreadable ? text('draft.amount.wrong') : messageFor(add.error, '#/price')}
          onChange={(event) => setDraft({ ...draft, price: event.target.value })}
        />
        {currencies.length > 1 && (
          <Field>
            <Label>{text('rates.currency')}</Label>
            <Select
              value={currency}
              translate="no"
              onChange={(event) => setDraft({ ...draft, currency: event.target.value })}
            >
              {currencies.map((code) => (
                <option key={code} value={code}>
                  {code}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {amount !== undefined && currency !== currencies[0] && (
        <p className="subtle" aria-live="polite">
          <Price price={{ amount, currency }} criterion={procurement.price} />
        </p>
      )}
      {kind === 'offer' && !replaces && <ChosenFiles files={files} onChange={setFiles} />}
      {add.error !== null && <ProblemAlert error={add.error} />}
      <div className="actions">
        <Button type="submit" loading={add.isPending}>
          {text(
            kind === 'option'
              ? 'work.compose.add'
              : replaces
                ? 'work.offer.replace.do'
                : 'work.offer.seal',
          )}
        </Button>
        <Button variant="tertiary" onClick={() => onDone()}>
          {text('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Files that go with the offer once it is sealed. */
function ChosenFiles({ files, onChange }: { files: File[]; onChange: (files: File[]) => void }) {
  const text = useText();
  return (
    <div className="offer-files">
      {files.length > 0 && (
        <ul className="pieces" aria-label={text('files.title')}>
          {files.map((file, i) => (
            <li key={`${i} ${file.name}`}>
              <span>
                <span translate="no">{file.name}</span> <small>{bytesText(file.size, text)}</small>
              </span>
              <Button
                variant="tertiary"
                data-size="sm"
                aria-label={text('work.compose.remove', { name: file.name })}
                onClick={() => onChange(files.filter((_, j) => i !== j))}
              >
                {text('draft.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FileDrop
        label={text('files.add')}
        description={text('files.help')}
        accept={ACCEPTED}
        onFiles={(more) => onChange([...files, ...more])}
      />
    </div>
  );
}
