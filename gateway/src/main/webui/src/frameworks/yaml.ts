import type { Framework } from './framework';

/**
 * A framework as its authors write it: nothing that is left open, nothing that the service counts
 * itself. What it gives can be uploaded as it is.
 */
export async function asYaml(framework: Framework): Promise<string> {
  // Some forty kilobytes that only a download needs.
  const { stringify } = await import('yaml');
  const content = { ...framework };
  delete content.version;
  delete content.standing;
  return stringify(withoutEmpty({ ...content, id: framework.id.split('@')[0] }), {
    lineWidth: 100,
  });
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutEmpty);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => !isEmpty(part))
      .map(([name, part]) => [name, withoutEmpty(part)]),
  );
}

function isEmpty(part: unknown): boolean {
  return (
    part === undefined ||
    part === null ||
    part === '' ||
    part === false ||
    (Array.isArray(part) && part.length === 0)
  );
}
