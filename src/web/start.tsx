/** Puts the app into the page. */
import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'virtual:theme-variables.css';
import { App } from './App.tsx';
import { createQueries } from './api/queries.ts';
import './styles.css';
import { theme } from './theme.ts';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    {/* Its styles come as files (vite.config.ts): the policy of the pages allows none that are written into them. */}
    <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
      <QueryClientProvider client={createQueries()}>
        <App />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
