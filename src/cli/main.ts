/** Entry of the command line, loaded by bin/kehoach.js. */
import { exitCode } from './exit-code.ts';
import { run } from './program.ts';
import { endQuietlyWhenTheReaderLeaves, processTerminal } from './terminal.ts';

const interrupt = new AbortController();
let asked = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The first asks the command to end cleanly, the second does not wait for it.
    if (asked) process.exit(exitCode.interrupted);
    asked = true;
    interrupt.abort();
  });
}
endQuietlyWhenTheReaderLeaves();
process.exitCode = await run(process.argv.slice(2), processTerminal, interrupt.signal);
