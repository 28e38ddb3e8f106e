import { describe, expect, it } from 'vitest';
import type { Text } from '../i18n/text';
import { bytesText, mediaTypeOf } from './files';

describe('the type of a file', () => {
  it('goes by its name, whatever the browser takes it for', () => {
    expect(mediaTypeOf({ name: 'Prices.CSV', type: 'application/vnd.ms-excel' })).toBe('text/csv');
    expect(mediaTypeOf({ name: 'scan.jpeg', type: '' })).toBe('image/jpeg');
  });

  it('is what the browser says where the name tells nothing, so that the service can refuse it', () => {
    expect(mediaTypeOf({ name: 'run.exe', type: 'application/x-msdownload' })).toBe(
      'application/x-msdownload',
    );
    expect(mediaTypeOf({ name: 'README', type: '' })).toBe('application/octet-stream');
  });
});

it('sizes are said in the largest unit that fits', () => {
  const english = { locale: 'en-GB' } as Text;
  expect(bytesText(0, english)).toBe('0 byte');
  expect(bytesText(1536, english)).toBe('1.5 kB');
  expect(bytesText(10 * 1024 * 1024, english)).toBe('10 MB');
});
