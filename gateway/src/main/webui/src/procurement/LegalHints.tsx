import { Alert } from '@digdir/designsystemet-react';
import { useText } from '../i18n/text';
import type { Procurement } from './draft/content';

/** Where a choice has limits in law, beside the field that it concerns. */
export function LegalHints({
  procurement,
  pointer,
}: {
  procurement: Procurement;
  pointer: string;
}) {
  const text = useText();
  const about = procurement.warnings.filter(
    (warning) => warning.pointer === pointer || warning.pointer?.startsWith(`${pointer}/`),
  );
  return about.map(({ pointer: at, law, detail }) => (
    <Alert
      key={`${at ?? ''}${law ?? ''}`}
      data-color="warning"
      data-size="sm"
      className="legal-hint"
    >
      <p lang="en">{detail}</p>
      <small>
        {text('draft.law')} <span lang="en">{law}</span>
      </small>
    </Alert>
  ));
}
