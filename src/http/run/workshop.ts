/** All that makes documents in a running service: threads for plans, confined processes for files from outside, LibreOffice. */
import type { Settings } from '../../config/settings.ts';
import { fileImporter, type FileImporter } from '../../intake/outside/importer.ts';
import { fileChecker, type FileChecker } from '../../nd30/outside/checker.ts';
import { autoEngine } from '../../pdf/auto.ts';
import type { PdfEngine } from '../../pdf/engine.ts';
import { libreOfficeEngine } from '../../pdf/libreoffice.ts';
import { fileConverter, type FileConverter } from '../../pdf/outside/converter.ts';
import { renderPool, type PoolObserver, type RenderPool } from '../../render/pool/pool.ts';
import { tableReader, type TableReader } from '../../tables/outside/table-reader.ts';
import type { FileLimits } from '../../word/gate/confined/contract.ts';
import { outsidePool } from '../../word/gate/confined/outside.ts';
import type { ConfinedPool } from '../../word/gate/confined/pool.ts';
import type { Closers } from './closers.ts';

export interface Workshop {
  engine: PdfEngine;
  renderer: RenderPool;
  converter: FileConverter;
  checker: FileChecker;
  tables: TableReader;
  importer: FileImporter;
  templateProcesses: ConfinedPool;
}

/** Those settings of the pool that an operator has told. */
function told({ threads, line, heapMb }: Settings['render']) {
  return {
    ...(threads === undefined ? {} : { threads }),
    ...(line === undefined ? {} : { line: { 'waited-for': line, bulk: 1_000 } }),
    ...(heapMb === undefined ? {} : { heapMb }),
  };
}

export function openWorkshop(
  { render }: Pick<Settings, 'render'>,
  fileLimits: Partial<FileLimits>,
  observer: PoolObserver,
  { add }: Closers,
): Workshop {
  // One LibreOffice for what the service makes itself and for what callers send.
  const office = libreOfficeEngine();
  const engine = autoEngine({}, office);
  add(() => engine.close());
  const renderer = renderPool({ office, ...told(render), observer });
  add(() => renderer.close());
  const converter = fileConverter({ office, limits: fileLimits });
  add(() => converter.close());
  const checker = fileChecker({ limits: fileLimits });
  add(() => checker.close());
  const tables = tableReader({ limits: fileLimits });
  add(() => tables.close());
  const importer = fileImporter({ limits: fileLimits });
  add(() => importer.close());
  const templateProcesses = outsidePool({ limits: fileLimits });
  add(() => templateProcesses.close());
  // The first file would wait for it; whether it can is told then.
  void Promise.all([converter.warmUp(), checker.warmUp()]).catch(() => undefined);
  return { engine, renderer, converter, checker, tables, importer, templateProcesses };
}
