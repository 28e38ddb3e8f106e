import type { ReactNode } from 'react';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import type { MessageId } from './languages';

export type Values = Record<string, string | number | boolean | Date | null | undefined>;

/** Texts of the portal and what the API names by codes, in the user's language. */
export interface Text {
  (id: MessageId, values?: Values): string;
  /** The name of a code, `term('layer', 'model')` for `layer.model`; the code when it has none. */
  term(group: string, code: string | undefined, values?: Values): string;
  /** A country, a union or 'unknown' by its code. */
  country(code: string): string;
  date(date: string | Date | undefined): string;
  instant(instant: string | Date | undefined): string;
  number(value: number | undefined, fractionDigits?: number): string;
  /** A share of 1 in per cent. */
  percent(share: number | undefined): string;
  money(amount: number, currency: string): string;
  list(items: string[]): string;
  /** BCP 47 */
  locale: string;
}

// One for all components of a language: names of regions cost half a millisecond to set up.
const texts = new WeakMap<IntlShape, Text>();

export function useText(): Text {
  const intl = useIntl();
  const known = texts.get(intl);
  if (known) {
    return known;
  }
  const text = textIn(intl);
  texts.set(intl, text);
  return text;
}

function textIn(intl: IntlShape): Text {
  const text = (id: MessageId, values?: Values) => {
    // A text without arguments is not parsed.
    const message: unknown = intl.messages[id];
    return typeof message === 'string' ? message : intl.formatMessage({ id }, values);
  };
  const regions = new Intl.DisplayNames([intl.locale, 'en'], { type: 'region' });
  return Object.assign(text, {
    locale: intl.locale,
    term: (group: string, code: string | undefined, values?: Values) => {
      if (code === undefined) {
        return text('app.unknown');
      }
      const id = `${group}.${code}`;
      return id in intl.messages ? text(id as MessageId, values) : code;
    },
    country: (code: string) => {
      const id = `country.${code}`;
      if (id in intl.messages) {
        return text(id as MessageId);
      }
      return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;
    },
    date: (date: string | Date | undefined) => formatPartialDate(intl.locale, date),
    instant: (instant: string | Date | undefined) =>
      instant === undefined
        ? ''
        : intl.formatDate(instant, { dateStyle: 'medium', timeStyle: 'short' }),
    number: (value: number | undefined, fractionDigits = 0) =>
      value === undefined
        ? ''
        : intl.formatNumber(value, { maximumFractionDigits: fractionDigits }),
    percent: (share: number | undefined) =>
      share === undefined
        ? ''
        : intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 }),
    money: (amount: number, currency: string) =>
      intl.formatNumber(amount, {
        style: 'currency',
        currency,
        maximumFractionDigits: amount < 100 ? 2 : 0,
      }),
    list: (items: string[]) => intl.formatList(items, { type: 'conjunction' }),
  });
}

/** A text with elements in it: `<T id="…" values={{ name: <b>…</b> }} />`. */
export function T({ id, values }: { id: MessageId; values?: Record<string, ReactNode> }) {
  return <FormattedMessage id={id} values={values} />;
}

/** A year, a month or a day, as precisely as it is given. */
export function formatPartialDate(locale: string, date: string | Date | undefined): string {
  if (date === undefined || date === '') {
    return '';
  }
  const precision = typeof date === 'string' ? date.length : 10;
  const at = new Date(date);
  if (Number.isNaN(at.getTime())) {
    return String(date);
  }
  const format: Intl.DateTimeFormatOptions =
    precision === 4
      ? { year: 'numeric' }
      : precision === 7
        ? { year: 'numeric', month: 'long' }
        : { dateStyle: 'medium' };
  // Days are days everywhere; instants are shown by `instant`.
  return new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).format(at);
}
