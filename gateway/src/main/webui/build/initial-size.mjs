// Fails when the JavaScript that the first page loads is larger than the limit, compressed.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const limit = 200_000;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(await readFile(new URL('.vite/manifest.json', dist), 'utf8'));
const files = new Set();
const visit = (key) => {
  const chunk = manifest[key];
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  chunk.imports?.forEach(visit);
};
// The shell, the home screen and the default language.
['index.html', 'src/home/HomeScreen.tsx', 'src/messages/en.json'].forEach(visit);

let bytes = 0;
for (const file of files) {
  bytes += gzipSync(await readFile(new URL(file, dist))).length;
}
console.log(
  `Initial JavaScript: ${bytes} bytes compressed in ${files.size} files (limit ${limit}).`,
);
if (bytes >= limit) {
  console.error('The first page loads too much JavaScript: load screens lazily.');
  process.exitCode = 1;
}
