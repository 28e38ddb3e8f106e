import { Alert } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { Disclosure } from '../ui/Disclosure';
import type { Procurement } from './draft/content';
import { hintsAbout, type LegalHint } from './draft/legalHints';

/** Where a choice has limits in law, beside the field that it concerns: the most important shown. */
export function LegalHints({
  procurement,
  pointer,
}: {
  procurement: Procurement;
  pointer: string;
}) {
  const text = useText();
  const [first, ...more] = hintsAbout(procurement.warnings, pointer);
  return first ? (
    <Alert data-color="warning" data-size="sm" className="legal-hint">
      <Hint hint={first} />
      {more.length > 0 && (
        <Disclosure summary={text('draft.law.more', { count: more.length })}>
          {more.map((hint) => (
            <Hint key={hint.law} hint={hint} />
          ))}
        </Disclosure>
      )}
    </Alert>
  ) : null;
}

function Hint({ hint: { law, texts } }: { hint: LegalHint }) {
  const text = useText();
  return (
    <div className="legal-text">
      {texts.map((one) => (
        <p key={one} lang="en">
          {one}
        </p>
      ))}
      <small>
        {text('draft.law')} <span lang="en">{law}</span>
      </small>
    </div>
  );
}
