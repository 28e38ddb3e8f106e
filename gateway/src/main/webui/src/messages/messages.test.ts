import { readdirSync, readFileSync } from 'node:fs';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';

/** The texts of every page, and those that come with the screens about procurements. */
const FOLDERS = ['.', '../procurement/messages'];

type Catalogue = Record<string, string>;

function cataloguesIn(folder: string): Record<string, Catalogue> {
  const url = new URL(`${folder}/`, import.meta.url);
  return Object.fromEntries(
    readdirSync(url)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        file.replace('.json', ''),
        JSON.parse(readFileSync(new URL(file, url), 'utf8')) as Catalogue,
      ]),
  );
}

/** The names of what a message is filled with. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.select:
      case TYPE.plural:
        return [
          element.value,
          ...Object.values(element.options).flatMap((option) => argumentsOf(option.value)),
        ];
      case TYPE.tag:
        return [element.value, ...argumentsOf(element.children)];
      default:
        return [element.value];
    }
  });
}

function namesIn(message = ''): string[] {
  return [...new Set(argumentsOf(parse(message)))].sort();
}

const all = FOLDERS.flatMap((folder) => {
  const catalogues = cataloguesIn(folder);
  return Object.entries(catalogues).map(([language, texts]) => ({
    folder,
    language,
    texts,
    english: catalogues['en'] ?? {},
  }));
});

describe.each(all)('the texts of $folder in $language', ({ texts, english }) => {
  it('are those of the English catalogue, in the same order', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(english));
    expect(Object.keys(texts)).toEqual([...Object.keys(texts)].sort());
  });

  it('are filled with the same arguments as in English', () => {
    const differing = Object.keys(english).filter(
      (key) => namesIn(english[key]).join() !== namesIn(texts[key]).join(),
    );
    expect(differing).toEqual([]);
  });

  it('are all there, and use the typographic apostrophe', () => {
    expect(Object.entries(texts).filter(([, text]) => !text.trim() || text.includes("'"))).toEqual(
      [],
    );
  });
});

it('no text has two catalogues', () => {
  const keys = all
    .filter(({ language }) => language === 'en')
    .map(({ texts }) => Object.keys(texts));
  expect(new Set(keys.flat()).size).toBe(keys.flat().length);
});
