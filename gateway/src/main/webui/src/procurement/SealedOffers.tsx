import { useState } from 'react';
import { Button } from '@digdir/designsystemet-react';
import { api } from '../api/client';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { Icon } from '../ui/Icon';
import { Loaded } from '../ui/Loaded';
import { ComposeOption } from './ComposeOption';
import type { Procurement } from './draft/content';
import { Receipts } from './Receipts';
import { useNow } from './useNow';

/** Offers before the opening: how many there are, and nothing else; receipts for who handed them in. */
export function SealedOffers({ procurement }: { procurement: Procurement }) {
  const text = useText();
  const session = useSession();
  const [composing, setComposing] = useState(false);
  const [chosen, setChosen] = useState<Record<string, File[]>>({});
  const path = { id: procurement.id };
  const officer = session?.roles.includes('officer') ?? false;
  const opening = api.useQuery('get', '/api/v1/procurements/{id}/opening', { params: { path } });
  const until = procurement.timetable?.offersUntil;
  const now = useNow(until);
  const inTime = until !== undefined && new Date(until) > now;
  return (
    <section className="panel" aria-labelledby="offers">
      <div className="panel-head">
        <h2 id="offers">{text('work.offers')}</h2>
        {officer && inTime && !composing && (
          <Button
            id="register-offer"
            variant="secondary"
            data-size="sm"
            onClick={() => setComposing(true)}
          >
            <Icon name="plus" />
            {text('work.offer.register')}
          </Button>
        )}
      </div>
      <Loaded query={opening}>
        {({ received = 0 }) => (
          <div className="envelope">
            <Icon name="lock" />
            <p>
              <strong>{text('work.offer.received', { count: received })}</strong>
              <br />
              <span className="subtle">{text('work.offer.nobody')}</span>
            </p>
          </div>
        )}
      </Loaded>
      {composing && (
        <ComposeOption
          procurement={procurement}
          kind="offer"
          onDone={(sealed) => {
            setComposing(false);
            if (sealed) {
              setChosen((all) => ({ ...all, [sealed.offer]: sealed.files }));
            }
          }}
        />
      )}
      {officer && <Receipts procurement={procurement} inTime={inTime} chosen={chosen} />}
    </section>
  );
}
