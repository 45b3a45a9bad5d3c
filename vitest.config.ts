// `npm test`: every test but the long ones (*.long.test.ts, see vitest.long.config.ts).
import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

/** What measures seconds, processor time or memory: one file after the other, when nothing else runs. */
const measured = [
  'tests/gate/{check-door,doors,confined}.test.ts',
  'tests/templates/lint-door.test.ts',
  'tests/documents/long-texts.test.ts',
];

/**
 * What changes nothing of the process that it runs in (environment, working folder, global objects): file after file in
 * the same process, so that modules are loaded and fonts, templates and databases opened once.
 */
const together = [
  'src/**/*.test.ts',
  'tests/{accounts,documents,drafts,library,native-pdf,nd30,tables,word}/**/*.test.ts',
  // One lists what zod has registered in the process, the other feigns its memory.
  'tests/http/**/!(openapi|overload).test.ts',
  'tests/bulk/{input/**/*,units-differ}.test.ts',
  'tests/{batches,templates}/*.test.ts',
  'tests/templates/compare/compare.test.ts',
  'tests/gate/{archives,real-files,things,xml}.test.ts',
  'tests/store/{blobs,migrations,opening,portable}.test.ts',
];
/** What starts LibreOffice, whose supervisor ends with its process, or changes the process. */
const butNot = ['src/pdf/{libreoffice,vietnamese-fonts}.test.ts', 'src/pdf/{soffice,supervisor}/**/*.test.ts'];

const always = [...configDefaults.exclude, '**/*.long.test.ts'];

/** What the projects have in common; not inherited, for then each would set up a run folder of its own. */
const common = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // By itself vitest leaves one processor free, which of two is half.
  maxWorkers: '100%',
  // As the service runs (npm start): where all processors are in use, V8's helpers only take time from each other.
  // The embedded database is compiled anew in each: without the second, better compiling it takes a third less.
  execArgv: ['--single-threaded-gc', '--liftoff-only'],
  // The Open XML SDK runs for half a second each time: too short for compiling anything better, and for collecting garbage.
  env: {
    DOTNET_TieredPGO: '0',
    DOTNET_TC_CallCounting: '0',
    DOTNET_gcConcurrent: '0',
    DOTNET_GCgen0size: '0x8000000',
  },
};

export default defineConfig({
  test: {
    maxWorkers: common.maxWorkers,
    sequence: { sequencer: LongestFirst },
    globalSetup: 'tests/store/run-folder.ts',
    projects: [
      {
        test: {
          ...common,
          name: 'apart',
          include: [...butNot, 'tests/**/*.test.ts'],
          exclude: [...always, ...measured, ...together.slice(1)],
        },
      },
      {
        test: {
          ...common,
          name: 'together',
          include: together,
          exclude: [...always, ...measured, ...butNot],
          isolate: false,
        },
      },
      {
        test: {
          ...common,
          name: 'measured',
          include: measured,
          exclude: always,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
