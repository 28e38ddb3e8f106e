import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { Button } from '@digdir/designsystemet-react';
import { useSession } from '../app/root';
import { useText } from '../i18n/text';
import { Empty } from '../ui/Empty';
import { Icon } from '../ui/Icon';
import { OfferingLink } from '../ui/OfferingLink';
import { AssessButton } from './AssessButton';
import { ComposeOption } from './ComposeOption';
import { Price } from './Price';
import type { Procurement } from './draft/content';

/** What is compared: in a draft a survey of the market, from the opening on the offers. */
export function Options({ procurement }: { procurement: Procurement }) {
  const text = useText();
  const session = useSession();
  const [composing, setComposing] = useState(false);
  const { id, options, state } = procurement;
  const mayAdd = session?.roles.includes('officer') && state === 'draft';
  const name = state === 'draft' ? 'survey' : 'offers';
  return (
    <section className="panel" id="options" aria-labelledby="options-title">
      <div className="panel-head">
        <h2 id="options-title">{text(`work.${name}`)}</h2>
        {mayAdd && !composing && (
          <Button variant="secondary" data-size="sm" onClick={() => setComposing(true)}>
            <Icon name="plus" />
            {text('work.options.add')}
          </Button>
        )}
      </div>
      {state === 'draft' && <p className="subtle">{text('work.survey.text')}</p>}
      {composing && (
        <ComposeOption procurement={procurement} kind="option" onDone={() => setComposing(false)} />
      )}
      {options.length === 0 && !composing ? (
        <Empty icon={state === 'published' ? 'lock' : 'inbox'} title={text('work.options.none')} />
      ) : (
        <ul className="list">
          {options.map((option) => (
            <li key={option.id}>
              <strong translate="no">{option.name}</strong>
              {option.price && (
                <span className="subtle">
                  {' · '}
                  <Price price={option.price} criterion={procurement.price} />
                </span>
              )}
              <small className="stack" translate="no">
                {option.offerings.map((offering, i) => (
                  <span key={offering}>
                    {i > 0 && ' → '}
                    <OfferingLink id={offering} />
                  </span>
                ))}
              </small>
            </li>
          ))}
        </ul>
      )}
      {options.length > 0 && (
        <div className="actions">
          <AssessButton procurement={id} again />
          <Link to="/procurements/$procurement/result" params={{ procurement: id }}>
            {text('work.result.go')}
          </Link>
        </div>
      )}
    </section>
  );
}
