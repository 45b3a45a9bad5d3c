// The built command line in a process that stays for several commands: where a test is about what a command answers, and not
// about its process, starting one (a second of a processor) is spared. Started by kept-program.ts.
import { Readable } from 'node:stream';
import { run } from '../../dist/cli/program.js';
import { processTerminal } from '../../dist/cli/terminal.js';

/** What is written to a stream goes into the list, as bytes. */
function collect(stream) {
  const chunks = [];
  stream.write = (chunk, encoding, done) => {
    chunks.push(
      typeof chunk === 'string' ? Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8') : chunk,
    );
    (typeof encoding === 'function' ? encoding : done)?.();
    return true;
  };
  return () => Buffer.concat(chunks.splice(0)).toString();
}
const written = { stdout: collect(process.stdout), stderr: collect(process.stderr) };

process.on('message', async ({ words, folder, stdin, env }) => {
  process.chdir(folder);
  for (const name of Object.keys(process.env)) if (!(name in env)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, env);
  const input = Readable.from(stdin.length > 0 ? [Buffer.from(stdin)] : []);
  Object.defineProperty(process, 'stdin', { value: input, configurable: true });
  const code = await run(words, processTerminal, new AbortController().signal);
  process.chdir('/');
  process.send({ code, stdout: written.stdout(), stderr: written.stderr() });
});
process.on('disconnect', () => process.exit(0));
