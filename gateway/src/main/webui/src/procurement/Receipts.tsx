import { useState } from 'react';
import { Button } from '@digdir/designsystemet-react';
import { api, type Assessments } from '../api/client';
import { useText } from '../i18n/text';
import { Loaded } from '../ui/Loaded';
import { ProblemAlert } from '../ui/ProblemAlert';
import { ComposeOption } from './ComposeOption';
import type { Procurement } from './draft/content';
import { OfferFiles } from './OfferFiles';
import { useAfterDeed } from './useDeed';

type Receipt = Assessments['OfferReceipt'];

/**
 * What proves that offers were handed in; with their files, and a way to replace or withdraw them
 * until the deadline.
 *
 * @param chosen files that were chosen with an offer before it was sealed, by the offer
 */
export function Receipts({
  procurement,
  inTime,
  chosen,
}: {
  procurement: Procurement;
  inTime: boolean;
  chosen: Readonly<Record<string, File[]>>;
}) {
  const text = useText();
  const receipts = api.useQuery('get', '/api/v1/procurements/{id}/offers/receipts', {
    params: { path: { id: procurement.id }, query: { limit: 200 } },
  });
  return (
    <Loaded query={receipts}>
      {({ items }) =>
        items.length === 0 ? null : (
          <>
            <h3>{text('work.offer.receipts')}</h3>
            <ul className="list">
              {items.map((receipt) => (
                <li key={receipt.offer}>
                  <OneReceipt
                    procurement={procurement}
                    receipt={receipt}
                    inTime={inTime}
                    files={chosen[receipt.offer ?? '']}
                  />
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Loaded>
  );
}

function OneReceipt({
  procurement,
  receipt,
  inTime,
  files,
}: {
  procurement: Procurement;
  receipt: Receipt;
  inTime: boolean;
  files: File[] | undefined;
}) {
  const text = useText();
  const [doing, setDoing] = useState<'replace' | 'withdraw'>();
  const { offer = '', digest, receivedAt, files: count = 0 } = receipt;
  return (
    <div className="receipt">
      <p>
        {text('work.offer.receipt', { at: text.instant(receivedAt), files: count })}
        <br />
        <small>
          <code className="digest" translate="no">
            {digest}
          </code>
        </small>
      </p>
      <OfferFiles procurement={procurement.id} offer={offer} inTime={inTime} waiting={files} />
      {inTime && doing === undefined && (
        <div className="actions">
          <Button variant="tertiary" data-size="sm" onClick={() => setDoing('replace')}>
            {text('work.offer.replace')}
          </Button>
          <Button variant="tertiary" data-size="sm" onClick={() => setDoing('withdraw')}>
            {text('work.offer.withdraw')}
          </Button>
        </div>
      )}
      {inTime && doing === 'replace' && (
        <ComposeOption
          procurement={procurement}
          kind="offer"
          replaces={receipt}
          onDone={() => setDoing(undefined)}
        />
      )}
      {inTime && doing === 'withdraw' && (
        <Withdrawal
          procurement={procurement}
          receipt={receipt}
          onCancel={() => setDoing(undefined)}
        />
      )}
    </div>
  );
}

/** What was sealed is erased, which nothing undoes. */
function Withdrawal({
  procurement,
  receipt,
  onCancel,
}: {
  procurement: Procurement;
  receipt: Receipt;
  onCancel: () => void;
}) {
  const text = useText();
  const after = useAfterDeed();
  const withdraw = api.useMutation('delete', '/api/v1/procurements/{id}/offers/{offer}', {
    onSuccess: () => after(text('work.offer.withdrawn')),
  });
  return (
    <div className="deed">
      <p>{text('work.offer.withdraw.text')}</p>
      {withdraw.error !== null && <ProblemAlert error={withdraw.error} />}
      <div className="actions">
        <Button
          data-color="danger"
          loading={withdraw.isPending}
          onClick={() =>
            withdraw.mutate({
              params: {
                path: { id: procurement.id, offer: receipt.offer ?? '' },
                header: { 'If-Match': `"${receipt.revision ?? 0}"` },
              },
            })
          }
        >
          {text('work.offer.withdraw.do')}
        </Button>
        <Button variant="tertiary" onClick={onCancel}>
          {text('app.cancel')}
        </Button>
      </div>
    </div>
  );
}
