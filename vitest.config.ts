// `npm test`: every test but the long ones (*.long.test.ts, see vitest.long.config.ts).
import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

/** What measures seconds, processor time or memory: one file after the other, when nothing else runs. */
const measured = ['tests/gate/{check-door,doors,confined}.test.ts', 'tests/documents/long-texts.test.ts'];

/**
 * What only computes, and changes nothing of the process that it runs in (environment, working folder, global objects):
 * file after file in the same process, so that modules are loaded and fonts and templates opened once.
 */
const computing = [
  'src/{plan,units,fonts,wording,compose,merge,word,nd30}/**/*.test.ts',
  'tests/{documents,native-pdf,nd30,word}/**/*.test.ts',
];

const always = [...configDefaults.exclude, '**/*.long.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // By itself vitest leaves one processor free, which of two is half.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // The Open XML SDK runs for half a second each time: too short for measuring what to compile better.
    env: { DOTNET_TieredPGO: '0' },
    projects: [
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...always, ...computing, ...measured],
          // Here and not above, where each project would have a run folder and a server of its own.
          globalSetup: 'tests/store/run-folder.ts',
        },
      },
      {
        extends: true,
        test: { name: 'computing', include: computing, exclude: [...always, ...measured], isolate: false },
      },
      {
        extends: true,
        test: { name: 'measured', include: measured, exclude: always, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
