/**
 * The PDF step alone: the same Word files by two threads of the native engine and by two warm LibreOffice processes, each with
 * a profile of its own and asked as the product asks it. In turns, so that both meet the machine in the same state.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { libreOfficeEngine } from '../../dist/pdf/libreoffice.js';
import { median } from '../measure.mjs';

const both = 2;
/** V8 needs some documents until it has compiled everything; LibreOffice is warm after its own few. */
const warmUp = { native: 30, office: 3 };

const share = (paths, part) => paths.filter((_, i) => i % both === part);

function nativeThreads() {
  const threads = Array.from({ length: both }, () => new Worker(new URL('native-thread.mjs', import.meta.url)));
  return {
    convert: (paths) =>
      Promise.all(
        threads.map(async (thread, part) => {
          thread.postMessage(share(paths, part));
          await once(thread, 'message');
        }),
      ),
    close: () => Promise.all(threads.map((thread) => thread.terminate())),
  };
}

async function offices() {
  const engines = Array.from({ length: both }, () => libreOfficeEngine());
  return {
    version: await engines[0].version(),
    /** Each takes the next file as soon as it is free. */
    convert: async (paths) => {
      const waiting = [...paths];
      const work = async (engine) => {
        for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
          await engine.convert(new Uint8Array(await readFile(path)));
      };
      await Promise.all(engines.map(work));
    },
    close: () => Promise.all(engines.map((engine) => engine.close())),
  };
}

async function secondsOf(run) {
  const begun = performance.now();
  await run();
  return (performance.now() - begun) / 1000;
}

/**
 * @param paths Word files
 * @param rounds into which they are divided; each round is timed by itself, those who go first take turns
 * @returns documents per second of both and their ratio, medians of the rounds
 */
export async function pdfStep(paths, rounds = 5) {
  const native = nativeThreads();
  const office = await offices();
  try {
    const again = Array.from({ length: both * warmUp.native }, (_, i) => paths[i % paths.length]);
    await native.convert(again);
    await office.convert(paths.slice(0, both * warmUp.office));
    const figures = [];
    for (let round = 0; round < rounds; round++) {
      const files = paths.filter((_, i) => i % rounds === round);
      const seconds = {};
      const contestants = Object.entries({ native, office });
      if (round % 2 === 1) contestants.reverse();
      for (const [name, { convert }] of contestants) seconds[name] = await secondsOf(() => convert(files));
      figures.push({
        native: files.length / seconds.native,
        office: files.length / seconds.office,
        times: seconds.office / seconds.native,
      });
    }
    const middle = (name) => median(figures.map((figure) => figure[name]));
    return { version: office.version, native: middle('native'), office: middle('office'), times: middle('times') };
  } finally {
    await native.close();
    await office.close();
  }
}
