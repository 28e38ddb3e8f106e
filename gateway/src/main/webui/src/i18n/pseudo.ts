/** A language for tests: every text in brackets, accented and 40 % longer than in English. */
export const PSEUDO = 'qps';

const ACCENTED: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  y: 'ý',
  c: 'ç',
  n: 'ñ',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
};

// The kinds of elements in a parsed ICU message that hold text or other messages.
const LITERAL = 0;

interface Element {
  type: number;
  value?: string;
  options?: Record<string, { value: Element[] }>;
  children?: Element[];
}

export function pseudo(messages: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(messages).map(([id, parsed]) => {
      if (typeof parsed === 'string') {
        return [id, `⟦${longer(parsed)}⟧`];
      }
      const elements = (parsed as Element[]).map(stretched);
      return [id, [literal('⟦'), ...elements, literal('⟧')]];
    }),
  );
}

function literal(value: string): Element {
  return { type: LITERAL, value };
}

function stretched(element: Element): Element {
  if (element.type === LITERAL && element.value !== undefined) {
    return { ...element, value: longer(element.value) };
  }
  return {
    ...element,
    ...(element.children && { children: element.children.map(stretched) }),
    ...(element.options && {
      options: Object.fromEntries(
        Object.entries(element.options).map(([key, option]) => [
          key,
          { ...option, value: option.value.map(stretched) },
        ]),
      ),
    }),
  };
}

function longer(text: string): string {
  const accented = text.replace(/[a-zA-Z]/g, (letter) => ACCENTED[letter] ?? letter);
  const letters = text.replace(/[^a-zA-Z]/g, '').length;
  // Vowels are doubled rather than words added, so that single words grow as well.
  let missing = Math.ceil(letters * 0.4);
  return accented.replace(/[áéíóúÁÉÍÓ]/g, (vowel) => (missing-- > 0 ? vowel + vowel : vowel));
}
