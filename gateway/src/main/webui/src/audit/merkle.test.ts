import { describe, expect, it } from 'vitest';
import { checkpoint, decode, encode, inclusion, leafOf, wholeLog } from './merkle';

const ENTRIES = Array.from({ length: 7 }, (_, n) => `entry ${n}`);

async function hash(first: number, ...parts: string[]): Promise<string> {
  const bytes = [first, ...parts.flatMap((part) => [...decode(part)])];
  return encode(new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))));
}

const node = (left: string, right: string) => hash(1, left, right);

/** The tree as RFC 9162 defines it, by recursion: split at the largest power of two below. */
async function rootOf(entries: string[]): Promise<string> {
  if (entries.length === 1) {
    return encode(await leafOf(entries[0] ?? ''));
  }
  const split = 2 ** Math.floor(Math.log2(entries.length - 1));
  return node(await rootOf(entries.slice(0, split)), await rootOf(entries.slice(split)));
}

async function pathTo(index: number, entries: string[]): Promise<string[]> {
  if (entries.length === 1) {
    return [];
  }
  const split = 2 ** Math.floor(Math.log2(entries.length - 1));
  const [left, right] = [entries.slice(0, split), entries.slice(split)];
  return index < split
    ? [...(await pathTo(index, left)), await rootOf(right)]
    : [...(await pathTo(index - split, right)), await rootOf(left)];
}

describe('a proof of inclusion', () => {
  it('leads from every entry of every log to its root', async () => {
    for (let size = 1; size <= ENTRIES.length; size++) {
      const log = ENTRIES.slice(0, size);
      for (let index = 0; index < size; index++) {
        const check = await inclusion(log[index] ?? '', index, size, await pathTo(index, log));
        expect(check).toMatchObject({ root: await rootOf(log), complete: true });
      }
    }
  });

  it('does not lead there from a changed entry, another place or a cut path', async () => {
    const path = await pathTo(3, ENTRIES);
    const root = await rootOf(ENTRIES);
    expect((await inclusion('entry X', 3, 7, path)).root).not.toBe(root);
    expect((await inclusion('entry 3', 2, 7, path)).root).not.toBe(root);
    expect((await inclusion('entry 3', 3, 7, path.slice(1))).complete).toBe(false);
  });
});

async function logOf(actions: string[]): Promise<string[]> {
  const lines: string[] = [];
  let previous = '0'.repeat(64);
  for (const [sequence, action] of actions.entries()) {
    const line = JSON.stringify({ sequence, action, previous });
    lines.push(line);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(line));
    previous = Buffer.from(digest).toString('hex');
  }
  return lines;
}

describe('a whole log', () => {
  it('holds as it was written', async () => {
    const lines = await logOf(['a', 'b', 'c', 'd', 'e']);
    const check = await wholeLog(lines.join('\n') + '\n');
    expect(check).toEqual({ entries: 5, root: await rootOf(lines) });
  });

  it('names the first entry after one that was changed or is missing', async () => {
    const lines = await logOf(['a', 'b', 'c', 'd']);
    const changed = lines.with(1, (lines[1] ?? '').replace('"b"', '"x"'));
    expect((await wholeLog(changed.join('\n'))).broken).toBe(2);
    expect((await wholeLog(lines.toSpliced(2, 1).join('\n'))).broken).toBe(2);
  });
});

describe('a checkpoint', () => {
  it('is signed by its key and by no other, over all of its text', async () => {
    const pairOf = async () =>
      (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const keyOf = async ({ publicKey }: CryptoKeyPair) =>
      encode(new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)));
    const [ours, other] = [await pairOf(), await pairOf()];
    const body = 'trutina/musterhafen\n7\ncm9vdA==\n';
    const signature = new Uint8Array(
      await crypto.subtle.sign('Ed25519', ours.privateKey, new TextEncoder().encode(body)),
    );
    const note = `${body}\n— trutina ${encode(Uint8Array.from([1, 2, 3, 4, ...signature]))}\n`;

    expect(await checkpoint(note, 'trutina', await keyOf(ours))).toEqual({
      origin: 'trutina/musterhafen',
      size: 7,
      root: 'cm9vdA==',
      signed: true,
    });
    expect((await checkpoint(note, 'trutina', await keyOf(other))).signed).toBe(false);
    expect((await checkpoint(note.replace('7', '8'), 'trutina', await keyOf(ours))).signed).toBe(
      false,
    );
  });
});
