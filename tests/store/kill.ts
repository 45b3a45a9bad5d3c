// The story of kill.test.ts and kill.long.test.ts: a process that writes is killed again and again.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const program = fileURLToPath(new URL('kill-writer.mjs', import.meta.url));

interface Acknowledged {
  revision: number;
  number: number;
}

interface Line extends Partial<Acknowledged> {
  found?: Acknowledged;
  whole?: boolean;
}

/** Milliseconds from the first acknowledgement, or from the start in every fifth round: also starting may be cut off. */
function momentOf(round: number): { fromStart: boolean; ms: number } {
  const fromStart = round % 5 === 4;
  return { fromStart, ms: fromStart ? 150 + ((round * 67) % 900) : (round * 37) % 250 };
}

async function killAt(child: ChildProcess, acknowledged: Promise<unknown>, round: number): Promise<void> {
  const { fromStart, ms } = momentOf(round);
  if (!fromStart) await acknowledged;
  await wait(ms);
  child.kill('SIGKILL');
}

/** One life of the writer. Updates `known` with what it acknowledges; demands that it finds all that was known before. */
async function live(
  where: string,
  known: Acknowledged,
  kill: (child: ChildProcess, first: Promise<unknown>) => Promise<void>,
) {
  const child = spawn(process.execPath, [program, where], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
  const exited = once(child, 'exit');
  let sayFirst: (value?: unknown) => void = () => undefined;
  const first = new Promise((resolve) => (sayFirst = resolve));
  // Should it end by itself, nobody waits for ever.
  void exited.then(sayFirst);
  const killed = kill(child, first);
  for await (const text of createInterface({ input: child.stdout })) {
    const { found, whole, ...change } = JSON.parse(text) as Line;
    if (found) {
      expect(found.revision, 'saves found again').toBeGreaterThanOrEqual(known.revision);
      expect(found.number, 'issued documents found again').toBeGreaterThanOrEqual(known.number);
      expect(whole, 'no change by half').toBe(true);
      Object.assign(known, found);
    } else {
      Object.assign(known, change);
      sayFirst();
    }
  }
  await killed;
  await exited;
  expect(complaint).toBe('');
}

/** `where` is a data folder or a database URL. `between` may do more harm after each round. */
export async function killAgainAndAgain(where: string, rounds: number, between?: (round: number) => void) {
  const known: Acknowledged = { revision: 0, number: 0 };
  for (let round = 0; round < rounds; round += 1) {
    await live(where, known, (child, first) => killAt(child, first, round));
    between?.(round);
  }
  const before = { ...known };
  await live(where, known, async (child, first) => {
    await first;
    child.kill('SIGKILL');
  });
  expect(before.revision).toBeGreaterThan(rounds);
}
