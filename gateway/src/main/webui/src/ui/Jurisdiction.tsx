import { useText } from '../i18n/text';
import { useOrigin } from './origin';

/**
 * A country by its code, marked by shape and colour: of the European Union, of the European
 * Economic Area or with full adequacy, elsewhere, not known.
 */
export function Jurisdiction({
  code,
  certainty = 'certain',
  named = false,
}: {
  code: string;
  certainty?: 'certain' | 'possible' | undefined;
  /** Whether the name stands beside the code. */
  named?: boolean;
}) {
  const text = useText();
  const originOf = useOrigin();
  const name = text.country(code);
  const label = certainty === 'possible' ? text('jurisdiction.possible', { country: name }) : name;
  return (
    <span className="jurisdiction-place">
      <abbr
        className="jurisdiction"
        data-origin={originOf(code)}
        data-certainty={certainty}
        title={label}
        translate="no"
      >
        {code === 'unknown' || code === 'varies' ? '?' : code.slice(0, 2)}
        {certainty === 'possible' && code !== 'unknown' ? '?' : ''}
      </abbr>
      {named ? <span>{label}</span> : <span className="sr-only">{label}</span>}
    </span>
  );
}

/** Several countries, the Union's first. */
export function Jurisdictions({
  codes,
  possible = [],
}: {
  codes: string[];
  possible?: string[] | undefined;
}) {
  const text = useText();
  if (codes.length === 0 && possible.length === 0) {
    return <span className="unknown">{text('app.unknown')}</span>;
  }
  return (
    <span className="jurisdictions">
      {codes.map((code) => (
        <Jurisdiction key={code} code={code} />
      ))}
      {possible
        .filter((code) => !codes.includes(code))
        .map((code) => (
          <Jurisdiction key={code} code={code} certainty="possible" />
        ))}
    </span>
  );
}
