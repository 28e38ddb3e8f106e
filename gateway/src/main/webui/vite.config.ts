import { fileURLToPath } from 'node:url';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Messages with arguments are parsed while building, so that no parser is sent to the browser. */
function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/messages\/[^/]+\.json$/.test(id)) {
        return null;
      }
      const messages = JSON.parse(code) as Record<string, string>;
      const compiled = Object.fromEntries(
        Object.entries(messages).map(([key, text]) => {
          const elements = parse(text);
          const [only] = elements;
          const plain = elements.length === 1 && only?.type === TYPE.literal;
          return [key, plain ? only.value : elements];
        }),
      );
      return JSON.stringify(compiled);
    },
  };
}

const gateway = process.env['TRUTINA_GATEWAY'] ?? 'http://localhost:8080';
/** A bearer token in place of the session, for work on screens against a running stack. */
const token = process.env['TRUTINA_TOKEN'];
const toGateway = {
  target: gateway,
  headers: token ? { Authorization: `Bearer ${token}` } : {},
};

export default defineConfig({
  plugins: [compiledMessages(), react()],
  resolve: {
    // Tests read the messages as they are written.
    alias: process.env['VITEST']
      ? []
      : [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: fileURLToPath(
              new URL(
                './node_modules/@formatjs/icu-messageformat-parser/no-parser.js',
                import.meta.url,
              ),
            ),
          },
        ],
  },
  build: {
    target: 'baseline-widely-available',
    // Nothing is put into the pages themselves: the Content Security Policy allows files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: (id) =>
          !/node_modules\/(@digdir\/designsystemet-react|@navikt\/aksel-icons|@floating-ui)\//.test(
            id,
          ),
      },
    },
  },
  server: {
    proxy: { '/api': toGateway, '/login': toGateway, '/logout': toGateway, '/auth': toGateway },
  },
});
