import type { Assessments } from '../../api/client';

type Warning = Assessments['LegalWarning'];

/** What one place in law says about a field. */
export interface LegalHint {
  law: string;
  /** Each once. */
  texts: string[];
}

/** Published to be followed, but binding nobody. */
const GUIDANCE = /^Implementation guidance/;

/**
 * The hints about a field and what is in it, the important ones first: law before guidance, what
 * concerns the whole before its parts. Hints from the same article are one.
 *
 * @param pointer the JSON pointer of the field; empty for the whole draft
 */
export function hintsAbout(warnings: readonly Warning[], pointer: string): LegalHint[] {
  const byLaw = new Map<string, string[]>();
  warnings
    .filter(({ pointer: at = '' }) => at === pointer || at.startsWith(`${pointer}/`))
    .map((warning) => ({ ...warning, rank: rankOf(warning) }))
    .sort((a, b) => a.rank - b.rank)
    .forEach(({ law = '', detail = '' }) => {
      const texts = byLaw.get(law) ?? [];
      byLaw.set(law, texts.includes(detail) ? texts : [...texts, detail]);
    });
  return [...byLaw].map(([law, texts]) => ({ law, texts }));
}

/** The less the more important. */
function rankOf({ law = '', pointer = '' }: Warning): number {
  return (GUIDANCE.test(law) ? 100 : 0) + pointer.split('/').length;
}
