import { useMemo } from 'react';
import { api } from '../../api/client';

/** What the published schema lets a derivation rest on. */
export interface Choices {
  measures: string[];
  /** Facts of the catalogue with their answers. */
  facts: Record<string, string[]>;
}

interface Schema {
  $defs: {
    derivation: { properties: { measure: { enum: string[] } } };
    case: { properties: { when: { properties: Record<string, { items: { enum: string[] } }> } } };
  };
}

const NONE: Choices = { measures: [], facts: {} };

export function useChoices(): Choices {
  const schema = api.useQuery('get', '/api/v1/frameworks/schema', {}, { staleTime: Infinity });
  return useMemo(
    // The contract says of the schema only that it is an object.
    () => (schema.data ? choicesIn(schema.data as unknown as Schema) : NONE),
    [schema.data],
  );
}

export function choicesIn({ $defs }: Schema): Choices {
  return {
    measures: $defs.derivation.properties.measure.enum,
    facts: Object.fromEntries(
      Object.entries($defs.case.properties.when.properties).map(([fact, { items }]) => [
        fact,
        items.enum,
      ]),
    ),
  };
}
