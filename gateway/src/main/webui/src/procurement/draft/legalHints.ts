import type { Assessments } from '../../api/client';
import type { Text } from '../../i18n/text';

type Warning = Assessments['LegalWarning'];

/** What one place in law says about a field. */
export interface LegalHint {
  law: string;
  /** Each text once. */
  warnings: Warning[];
}

/** Published to be followed, but binding nobody. */
const GUIDANCE = 'gate-at-highest-level';

/**
 * The hints about a field and what is in it, the important ones first: law before guidance, what
 * concerns the whole before its parts. Hints from the same article are one.
 *
 * @param pointer the JSON pointer of the field; empty for the whole draft
 */
export function hintsAbout(warnings: readonly Warning[], pointer: string): LegalHint[] {
  const byLaw = new Map<string, Map<string, Warning>>();
  warnings
    .filter(({ pointer: at = '' }) => at === pointer || at.startsWith(`${pointer}/`))
    .map((warning) => ({ warning, rank: rankOf(warning) }))
    .sort((a, b) => a.rank - b.rank)
    .forEach(({ warning }) => {
      const byText = byLaw.get(warning.law ?? '') ?? new Map<string, Warning>();
      byLaw.set(warning.law ?? '', byText.set(warning.detail ?? '', warning));
    });
  return [...byLaw].map(([law, byText]) => ({ law, warnings: [...byText.values()] }));
}

/** The reader's words for a hint and its place in law; the service's where a kind is new. */
export function wordsFor(warning: Warning, text: Text): { says: string; law: string } {
  const { kind = '', detail = '', law = '' } = warning;
  const says = text.term('law', kind, warning.arguments);
  return says === kind ? { says: detail, law } : { says, law: text.term('law', `${kind}.source`) };
}

/** The less the more important. */
function rankOf({ kind, pointer = '' }: Warning): number {
  return (kind === GUIDANCE ? 100 : 0) + pointer.split('/').length;
}
