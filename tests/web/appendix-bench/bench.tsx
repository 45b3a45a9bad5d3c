/** The grid alone on a page, with the appendix of a sample; the test reads what it has become. */
import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles.css';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'virtual:theme-variables.css';
import type { Appendix } from '../../../src/plan/model/appendix.ts';
import { AppendixGrid } from '../../../src/web/screens/editor/appendix/AppendixGrid.tsx';
import '../../../src/web/styles.css';
import { theme } from '../../../src/web/theme.ts';
import sample from '../../../samples/b-quyet-dinh-ke-hoach-xa-2026.json';

declare global {
  interface Window {
    appendix: Appendix;
    load: (next: Appendix) => void;
    find: (path: string) => void;
  }
}

const findings = [
  {
    code: 'check.lead-is-support',
    severity: 'warning',
    path: 'appendices[0].rows[0].rows[0].cells.lead',
    message: 'Cơ quan chủ trì trùng cơ quan phối hợp; hãy xem lại.',
  },
] as const;

function Bench() {
  const [appendix, setAppendix] = useState(sample.appendices[0] as Appendix);
  const [goTo, setGoTo] = useState<{ path: string }>();
  window.appendix = appendix;
  window.load = setAppendix;
  window.find = (path) => setGoTo({ path });
  return (
    <main style={{ padding: 8 }}>
      <h1>Phụ lục</h1>
      <AppendixGrid appendix={appendix} onChange={setAppendix} findings={findings} goTo={goTo} />
      <button type="button">Sau bảng</button>
    </main>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
      <Bench />
    </MantineProvider>
  </StrictMode>,
);
