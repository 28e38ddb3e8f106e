import type { Catalogue } from '../api/client';
import { useText, type Text } from '../i18n/text';
import { useOrigin } from '../ui/origin';

interface Props {
  offering: Catalogue['OfferingSummary'] | undefined;
  report: Catalogue['ExposureReport'];
}

/** The origin in two sentences, before any picture. */
export function Answer({ offering, report }: Props) {
  const text = useText();
  const originOf = useOrigin();
  const controlled = offering?.organisation?.controlledFrom ?? [];
  const outside = report.summary.filter(
    ({ jurisdiction = '', certain }) => certain.length > 0 && originOf(jurisdiction) === 'third',
  );
  const possible = report.summary.filter(
    ({ jurisdiction = '', certain, possible: kinds }) =>
      certain.length === 0 &&
      kinds.length > 0 &&
      jurisdiction !== 'unknown' &&
      originOf(jurisdiction) !== 'eu',
  );
  return (
    <p className="answer" data-origin={originOf(controlled[0] ?? 'unknown')}>
      {controlled.length > 0
        ? text('answer.controlled', { countries: text.list(controlled.map(text.country)) })
        : text('answer.uncontrolled')}{' '}
      {outside.length > 0
        ? text('answer.outside', { holds: text.list(outside.map((hold) => holdOf(hold, text))) })
        : text('answer.inside')}{' '}
      {possible.length > 0 &&
        text('answer.possible', {
          countries: text.list(
            possible.map(({ jurisdiction = 'unknown' }) => text.country(jurisdiction)),
          ),
        })}
      {report.summary.some(({ jurisdiction }) => jurisdiction === 'unknown') && (
        <> {text('answer.unknown')}</>
      )}
    </p>
  );
}

function holdOf(
  { jurisdiction = 'unknown', certain }: Catalogue['ExposureSummary'],
  text: Text,
): string {
  return text('answer.hold', {
    country: text.country(jurisdiction),
    kinds: certain.map((kind) => text.term('kind', kind)).join(', '),
  });
}
