// Writes the types of the API from the contracts that the gateway merges into its one document.
// With --check: fails when the committed types are not those of the contracts.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const root = new URL('../../../../../', import.meta.url);
const services = ['catalog', 'assessment'];
const check = process.argv.includes('--check');

for (const service of services) {
  const contract = new URL(`${service}-service/src/main/openapi/${service}.yaml`, root);
  const document = parse(await readFile(contract, 'utf8'));
  stateWhatIsAlwaysThere(document);
  const types =
    '// Generated from the contract by `npm run api`; do not edit.\n' +
    astToString(await openapiTS(document));
  const file = new URL(`../src/api/${service}.d.ts`, import.meta.url);
  if (!check) {
    await writeFile(file, types);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== types) {
    console.error(`src/api/${service}.d.ts is not what the contract says: run "npm run api".`);
    process.exitCode = 1;
  }
}

/**
 * The contracts name required fields of requests only. In answers the services leave out nothing
 * but what is absent: lists, truth values and what identifies a thing are always there.
 */
function stateWhatIsAlwaysThere(document) {
  const schemas = document.components.schemas;
  const inRequests = new Set();
  const collect = (node) => {
    if (node === null || typeof node !== 'object') return;
    const name = node.$ref?.split('/').pop();
    if (name && !inRequests.has(name)) {
      inRequests.add(name);
      collect(schemas[name]);
    }
    Object.values(node).forEach(collect);
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path)) collect(operation.requestBody);
  }
  for (const [name, schema] of Object.entries(schemas)) {
    if (schema.type !== 'object' || schema.required || inRequests.has(name)) continue;
    schema.required = Object.entries(schema.properties ?? {})
      .filter(
        ([field, { type, description = '' }]) =>
          ['id', 'name', 'title'].includes(field) ||
          (['array', 'boolean'].includes(type) && !/\babsent\b/i.test(description)),
      )
      .map(([field]) => field);
  }
}
