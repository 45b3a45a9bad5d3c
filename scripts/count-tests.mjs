// The closing line of .ci/run: `412 passed, 0 failed`, and the exit code that goes with it.
// node scripts/count-tests.mjs REPORT STATUS: vitest's JSON report (it may be missing), and the exit code of the run.
import { readFileSync } from 'node:fs';

const [file = '', status = '1'] = process.argv.slice(2);

/** @returns {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] } | undefined} */
function read() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const report = read();
const passed = report?.numPassedTests ?? 0;
const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
// A file that could not be loaded, or whose hook failed, is a failure that no single test shows.
const brokenFiles = (report?.testResults ?? []).filter(
  (result) => result.status === 'failed' && !result.assertionResults.some((test) => test.status === 'failed'),
);
let failed = (report?.numFailedTests ?? 0) + brokenFiles.length;
// Neither do types, lint, format, an installation or an error outside of any test, nor a run without tests.
if (failed === 0 && (status !== '0' || passed === 0)) failed = 1;

process.exitCode = failed > 0 ? 1 : 0;
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
