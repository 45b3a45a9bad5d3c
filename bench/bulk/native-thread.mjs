/** A thread that sets Word files with the native engine: paths in, an answer when all are set. */
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { nativeEngine } from '../../dist/pdf/native/engine.js';

const engine = nativeEngine();

parentPort.on('message', async (paths) => {
  for (const path of paths) await engine.convert(new Uint8Array(await readFile(path)));
  parentPort.postMessage('done');
});
