/** The PDF engines as a table for the terminal. */
import type { EngineState } from '../../pdf/engines.ts';
import { tableLines } from '../table.ts';

const names: Record<EngineState['id'], string> = {
  native: 'sẵn có (native)',
  'libreoffice-system': 'LibreOffice của máy',
  'libreoffice-wasm': 'LibreOffice WASM',
};

const heading = ['Bộ tạo PDF', 'Dùng', 'Phiên bản', 'Phông chữ', 'Ở đâu / cách thêm'];

function rowOf(engine: EngineState): string[] {
  return [
    names[engine.id],
    engine.used ? 'có' : 'không',
    engine.version ?? 'không có',
    engine.fonts || '-',
    engine.remedy || (engine.place ?? 'trong Kehoach'),
  ];
}

export function engineTable(engines: readonly EngineState[]): string[] {
  return tableLines(heading, engines.map(rowOf));
}
