import type { Assessments } from '../api/client';
import { useText } from '../i18n/text';

/** That not the score but the published tie-break has decided who is first. */
export function TieBroken({
  names,
  first,
  rule,
}: {
  /** All whose score is that of the first; none where the score has decided. */
  names: string[];
  first: string[];
  rule: Assessments['TieBreak'];
}) {
  const text = useText();
  return names.length === 0 ? null : (
    <strong className="tie-broken">
      {text('tie.decided', {
        names: text.list(names),
        first: text.list(first),
        rule: text(`tie.${rule}`),
      })}
    </strong>
  );
}
