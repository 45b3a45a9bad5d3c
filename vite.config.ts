/** Builds the browser's side, src/web, into dist/web. Nothing inline: the pages live under a strict content policy. */
import react from '@vitejs/plugin-react';
import { convertCssVariables, DEFAULT_THEME, mergeMantineTheme } from '@mantine/core';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { helpPages } from './scripts/help-pages/pages.mjs';
import { theme, themeVariables } from './src/web/theme.ts';

/** The theme's variables as a file of styles: at run time Mantine would write them into the page, which the policy forbids. */
function themeAsStyles(): Plugin {
  const id = 'virtual:theme-variables.css';
  return {
    name: 'theme-as-styles',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) =>
      source === `\0${id}`
        ? convertCssVariables(themeVariables(mergeMantineTheme(DEFAULT_THEME, theme)), ':root')
        : undefined,
  };
}

/** The pages of docs/huong-dan, beside the app. */
function help(): Plugin {
  return {
    name: 'help-pages',
    apply: 'build',
    generateBundle() {
      for (const file of helpPages()) this.emitFile({ type: 'asset', ...file });
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  plugins: [react(), themeAsStyles(), help()],
  // `npx vite` beside `npm start`: pages that change as one types.
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    // scripts/build.mjs removes what no build made any more, after the new files stand.
    emptyOutDir: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
  },
});
