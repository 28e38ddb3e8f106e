import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const src = join(import.meta.dirname, '..');
const styles = readFileSync(join(import.meta.dirname, 'designsystemet.css'), 'utf8');

/** Where a component's styles are, when not in a file of its name. */
const STYLED_BY: Record<string, string> = {
  Checkbox: 'input',
  Radio: 'input',
  Select: 'input',
  Switch: 'input',
  Textfield: 'field',
};

function imported(): string[] {
  const names = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) =>
      [
        ...readFileSync(join(src, path), 'utf8').matchAll(
          /import \{([^}]*)\} from '@digdir\/designsystemet-react'/g,
        ),
      ].flatMap(([, list = '']) => list.split(',').map((name) => name.trim())),
    );
  return [...new Set(names.filter((name) => /^[A-Z]/.test(name)))].sort();
}

it.each(imported())('%s of the design system comes with its styles', (component) => {
  const file =
    STYLED_BY[component] ??
    component.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  expect(styles).toContain(`'@digdir/designsystemet-css/${file}.css'`);
});
