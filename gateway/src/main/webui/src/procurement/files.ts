import type { Text } from '../i18n/text';

/** The types of files that an offer takes, by the ending of the name. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** For the choice of files. */
export const ACCEPTED = Object.keys(MEDIA_TYPES)
  .map((ending) => `.${ending}`)
  .join(',');

/**
 * What a file is sent as: by its name, as browsers take types from what happens to be installed; else
 * what the browser says, which the service then judges.
 */
export function mediaTypeOf({ name, type }: { name: string; type: string }): string {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return MEDIA_TYPES[ending] ?? (type || 'application/octet-stream');
}

const STEP = 1024;

/** A size as people say it. */
export function bytesText(bytes: number, text: Text): string {
  const exponent = Math.min(2, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(STEP)));
  const unit = (['byte', 'kilobyte', 'megabyte'] as const)[exponent] ?? 'byte';
  return new Intl.NumberFormat(text.locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: exponent === 0 ? 0 : 1,
  }).format(bytes / STEP ** exponent);
}
