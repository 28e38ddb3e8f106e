// Fails when the first page loads more than its limits, compressed: JavaScript, and the styles that
// the first paint waits for.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const limits = { JavaScript: 200_000, styles: 25_000 };
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'));
const files = { JavaScript: new Set(), styles: new Set() };
const visit = (key) => {
  const chunk = manifest[key];
  if (files.JavaScript.has(chunk.file)) return;
  files.JavaScript.add(chunk.file);
  chunk.css?.forEach((file) => files.styles.add(file));
  chunk.imports?.forEach(visit);
};
// The shell, the home screen and the default language.
['index.html', 'src/home/HomeScreen.tsx', 'src/messages/en.json'].forEach(visit);

for (const [kind, limit] of Object.entries(limits)) {
  let bytes = 0;
  for (const file of files[kind]) {
    bytes += gzipSync(await readFile(new URL(file, dist))).length;
  }
  console.log(`First page: ${bytes} bytes of ${kind}, compressed (limit ${limit}).`);
  if (bytes >= limit) {
    console.error(
      `The first page loads too much of ${kind}: load screens lazily, leave out what is not used.`,
    );
    process.exitCode = 1;
  }
}
