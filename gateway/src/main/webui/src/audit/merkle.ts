/**
 * Proofs about a log, verified by the browser's own cryptography: trees and inclusion by RFC 9162
 * (section 2.1), checkpoints by C2SP tlog-checkpoint with Ed25519.
 */

type Bytes = Uint8Array<ArrayBuffer>;

export function decode(base64: string): Bytes {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

export function encode(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes));
}

async function sha256(...parts: Bytes[]): Promise<Bytes> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all));
}

const utf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;

export const leafOf = (entry: string) => sha256(Uint8Array.of(0), utf8(entry));
const nodeOf = (left: Bytes, right: Bytes) => sha256(Uint8Array.of(1), left, right);

/** One step from the leaf to the root: which hash stands beside, and what comes out. */
export interface ProofStep {
  side: 'left' | 'right';
  beside: string;
  result: string;
}

export interface InclusionCheck {
  leaf: string;
  steps: ProofStep[];
  root: string;
  /** Whether the path has the length that the place in the tree demands. */
  complete: boolean;
}

/**
 * Computes the root from an entry and its path (RFC 9162, 2.1.3.2).
 *
 * @param sequence of the entry, from 0
 * @param size of the log
 */
export async function inclusion(
  entry: string,
  sequence: number,
  size: number,
  path: string[],
): Promise<InclusionCheck> {
  let hash = await leafOf(entry);
  const leaf = encode(hash);
  const steps: ProofStep[] = [];
  let index = sequence;
  let last = size - 1;
  let complete = sequence < size;
  for (const beside of path) {
    if (last === 0) {
      complete = false;
    }
    const other = decode(beside);
    const left = index % 2 === 1 || index === last;
    hash = left ? await nodeOf(other, hash) : await nodeOf(hash, other);
    if (left && index % 2 === 0) {
      while (index % 2 === 0 && index !== 0) {
        index = Math.floor(index / 2);
        last = Math.floor(last / 2);
      }
    }
    steps.push({ side: left ? 'left' : 'right', beside, result: encode(hash) });
    index = Math.floor(index / 2);
    last = Math.floor(last / 2);
  }
  return { leaf, steps, root: encode(hash), complete: complete && last === 0 };
}

export interface Checkpoint {
  origin: string;
  size: number;
  root: string;
  /** Whether the key has signed it. */
  signed: boolean;
}

/** @param key Ed25519, Base64 of its X.509 form */
export async function checkpoint(note: string, name: string, key: string): Promise<Checkpoint> {
  const end = note.indexOf('\n\n');
  const body = note.slice(0, end + 1);
  const [origin = '', size = '', root = ''] = body.split('\n');
  const prefix = `— ${name} `;
  const line = note
    .slice(end + 2)
    .split('\n')
    .find((candidate) => candidate.startsWith(prefix));
  const signature = line ? decode(line.slice(prefix.length).trim()).slice(4) : new Uint8Array();
  const publicKey = await crypto.subtle.importKey('spki', decode(key), { name: 'Ed25519' }, false, [
    'verify',
  ]);
  const signed = await crypto.subtle.verify('Ed25519', publicKey, signature, utf8(body));
  return { origin, size: Number(size), root, signed };
}

export interface LogCheck {
  entries: number;
  root: string;
  /** The first entry that is missing, moved or does not name the one before; absent when all hold. */
  broken?: number;
}

/** Recomputes numbers, chain and tree of a log as it was exported, one entry to a line. */
export async function wholeLog(ndjson: string): Promise<LogCheck> {
  const lines = ndjson.split('\n').filter((line) => line !== '');
  let previous = '0'.repeat(64);
  let broken: number | undefined;
  // Complete subtrees from left to right, each with its number of leaves.
  const subtrees: { leaves: number; hash: Bytes }[] = [];
  for (const [number, line] of lines.entries()) {
    const entry = JSON.parse(line) as { sequence: number; previous: string };
    if (broken === undefined && (entry.sequence !== number || entry.previous !== previous)) {
      broken = number;
    }
    previous = hex(await sha256(utf8(line)));
    let tree = { leaves: 1, hash: await leafOf(line) };
    for (let top = subtrees.at(-1); top?.leaves === tree.leaves; top = subtrees.at(-1)) {
      subtrees.pop();
      tree = { leaves: tree.leaves * 2, hash: await nodeOf(top.hash, tree.hash) };
    }
    subtrees.push(tree);
  }
  let hash = subtrees.pop()?.hash ?? (await sha256());
  for (let left = subtrees.pop(); left; left = subtrees.pop()) {
    hash = await nodeOf(left.hash, hash);
  }
  return { entries: lines.length, root: encode(hash), ...(broken !== undefined && { broken }) };
}

function hex(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
