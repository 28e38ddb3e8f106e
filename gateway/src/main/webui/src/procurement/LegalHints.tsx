import { Alert } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import { Disclosure } from '../ui/Disclosure';
import type { Procurement } from './draft/content';
import { hintsAbout, wordsFor, type LegalHint } from './draft/legalHints';

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

function Hint({ hint: { warnings } }: { hint: LegalHint }) {
  const text = useText();
  const words = warnings.map((warning) => wordsFor(warning, text));
  return (
    <div className="legal-text">
      {words.map(({ says }) => (
        <p key={says}>{says}</p>
      ))}
      <small>
        {text('draft.law')} {words[0]?.law}
      </small>
    </div>
  );
}
