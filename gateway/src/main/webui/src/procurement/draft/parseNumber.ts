/**
 * A number as people paste it from a spreadsheet or a mail: German, French, Swiss and English
 * separators, ordinary and narrow spaces, a currency or a per cent sign.
 *
 * A single separator followed by exactly three digits is read as the language does: `1.250` is one
 * thousand two hundred and fifty in German and one and a quarter in English.
 *
 * @param locale BCP 47
 * @returns undefined for what is not one number
 */
export function parseNumber(pasted: string, locale: string): number | undefined {
  const bare = pasted
    .normalize('NFKC')
    .replace(/[\s'’`_]/g, '')
    .replace(/[−‒–—]/g, '-')
    .replace(/^(EUR|USD|GBP|CHF|[€$£%])|(EUR|USD|GBP|CHF|[€$£%])$/gi, '')
    .replace(/,-+$/, '');
  if (!/^[+-]?(\d[\d.,]*|[.,]\d+)$/.test(bare)) {
    return undefined;
  }
  const decimal = decimalSeparatorOf(bare, locale);
  if (decimal === 'neither') {
    return undefined;
  }
  const plain = [...bare]
    .filter((char) => !/[.,]/.test(char) || char === decimal)
    .join('')
    .replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

function decimalSeparatorOf(bare: string, locale: string): '.' | ',' | '' | 'neither' {
  const separators = bare.replace(/[^.,]/g, '');
  const last = separators.at(-1) as '.' | ',' | undefined;
  if (last === undefined) {
    return '';
  }
  const kinds = new Set(separators).size;
  const groups = bare.split(/[.,]/).slice(1);
  if (kinds === 2) {
    const before = separators.slice(0, -1);
    const grouped = groups.slice(0, -1).every((group) => group.length === 3);
    return before.includes(last) || !grouped ? 'neither' : last;
  }
  if (separators.length > 1) {
    return groups.every((group) => group.length === 3) ? '' : 'neither';
  }
  const looksGrouped = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(bare);
  return looksGrouped && groupSeparatorOf(locale) === last ? '' : last;
}

/** Comma or point between thousands; the point where a language groups with a space. */
function groupSeparatorOf(locale: string): '.' | ',' | undefined {
  const group = new Intl.NumberFormat(locale)
    .formatToParts(1_234_567)
    .find(({ type }) => type === 'group')?.value;
  return group === ',' || group === '.' ? group : undefined;
}

/** An amount as the API wants it: digits, a point and at most six decimals. */
export function asAmount(pasted: string, locale: string): string | undefined {
  const value = parseNumber(pasted, locale);
  if (value === undefined || value < 0 || value >= 1e15) {
    return undefined;
  }
  return value.toFixed(6).replace(/\.?0+$/, '');
}

/** A rate of exchange as the API wants it: above nothing, a point and at most twelve decimals. */
export function asRate(pasted: string, locale: string): string | undefined {
  const value = parseNumber(pasted, locale);
  if (value === undefined || value <= 0 || value >= 1e9) {
    return undefined;
  }
  const shortest = String(value);
  return /^\d+(\.\d{1,12})?$/.test(shortest) ? shortest : value.toFixed(12).replace(/\.?0+$/, '');
}
