// Lint: TypeScript's strict rules, and the import table of the rooms (docs/ARCHITECTURE.md), held as data below.
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const documentRooms = ['plan', 'units', 'wording', 'compose', 'merge', 'word', 'nd30', 'pdf', 'render', 'intake'];
const serviceRooms = ['config', 'tables', 'store', 'accounts', 'library', 'templates', 'drafts', 'bulk', 'batches'];

/** What each room may import from the others. `failure.ts`, `roman.ts` and `folder-lock.ts` are open to all. */
const rooms = {
  plan: [],
  units: [],
  fonts: [],
  wording: ['plan', 'units'],
  compose: ['plan', 'wording'],
  word: [],
  merge: ['word', 'compose', 'fonts'],
  nd30: ['word', 'plan', 'fonts'],
  pdf: ['word', 'fonts'],
  render: ['plan', 'wording', 'compose', 'merge', 'pdf', 'word'],
  intake: ['plan', 'word', 'nd30', 'units', 'wording', 'compose', 'fonts'],
  config: ['plan'],
  tables: ['plan', 'word'],
  store: ['plan'],
  accounts: ['units', 'store'],
  library: ['plan', 'wording', 'store', 'accounts'],
  templates: ['plan', 'wording', 'compose', 'merge', 'word', 'nd30', 'pdf', 'render', 'fonts', 'store', 'accounts'],
  drafts: ['plan', 'wording', 'units', 'tables', 'store', 'accounts', 'templates'],
  bulk: ['plan', 'wording', 'units', 'tables', 'render', 'word', 'pdf'],
  batches: ['plan', 'units', 'render', 'bulk', 'store', 'accounts', 'templates', 'drafts'],
  web: ['plan'],
  http: [...documentRooms, ...serviceRooms],
  cli: [...documentRooms, ...serviceRooms],
};

/** The command that starts the service is the only file of the command line that opens the other door. */
const doorToTheService = { file: 'src/cli/commands/serve.ts', rooms: { cli: [...rooms.cli, 'http'] } };

const restrictedPaths = (table) => [
  'error',
  {
    zones: Object.entries(table).map(([room, allowed]) => ({
      target: `./src/${room}`,
      from: './src',
      except: [`./${room}`, './failure.ts', './roman.ts', './folder-lock.ts', ...allowed.map((name) => `./${name}`)],
      message: `The room "${room}" may import only: ${allowed.join(', ') || 'nothing'} (eslint.config.js, docs/ARCHITECTURE.md).`,
    })),
  },
];

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'node_modules', 'src/web/api/schema.d.ts'] },
  ...tseslint.configs.strict,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } } },
    rules: {
      'import-x/no-restricted-paths': restrictedPaths(rooms),
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
    },
  },
  {
    files: [doorToTheService.file],
    rules: { 'import-x/no-restricted-paths': restrictedPaths(doorToTheService.rooms) },
  },
  {
    files: ['src/plan/**/*.ts'],
    ignores: ['src/plan/**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'plan/ runs in the browser too: no Node API.' }] },
      ],
    },
  },
  {
    files: ['src/web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@mantine/core',
              importNames: ['AppShell', 'Grid', 'SimpleGrid', 'ColorSchemeScript'],
              message:
                'It writes a <style> or a <script> into the page, which the content policy forbids; use a CSS module.',
            },
          ],
          patterns: [{ group: ['node:*'], message: 'web/ runs in the browser: no Node API.' }],
        },
      ],
    },
  },
  { rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'max-lines': ['warn', 400] } },
);
