/**
 * The work on batches in this process, the same for `kehoach serve` and `kehoach worker`: units are claimed, made, kept and
 * recorded. It may be killed at any moment: what was not recorded is made again by whoever comes, with the same bytes.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../../failure.ts';
import type { Store } from '../../store/index.ts';
import { batchQueue } from '../queue/queue.ts';
import { handOut } from './hand-out.ts';
import { heldItems, type Held } from './held.ts';
import { giveBack } from '../items/claim.ts';
import { failItem, finishItem, type MadeItem } from '../items/finish.ts';
import { factsOf, type WorkLog } from './log.ts';
import type { WorkObserver } from './observer.ts';
import { patience, type Patience } from './patience.ts';
import { unfinished } from './running.ts';
import { silenceAll } from './silent.ts';
import { supply } from './supply.ts';
import { usualTimes, type Times } from './times.ts';
import { codeOf, troubleOf } from './trouble.ts';
import { unitErrorOf } from './unit-error.ts';
import { watch } from './watch.ts';

const within = (ms: number, work: Promise<unknown>): Promise<unknown> => {
  const late = new AbortController();
  return Promise.race([work, pause(ms, undefined, { signal: late.signal }).catch(() => undefined)]).finally(() =>
    late.abort(),
  );
};

export interface WorkOptions {
  store: Pick<Store, 'db' | 'blobs' | 'kind'>;
  /** Makes a unit's documents; throws a `Failure` for what is the unit's own. */
  make(item: Held, patiently: Patience['run']): Promise<MadeItem>;
  /** Units at once; more than are rendered at once, so that some are kept while others are made. */
  lanes: number;
  log: WorkLog;
  observer?: WorkObserver | undefined;
  times?: Partial<Times>;
}

export interface BatchWork {
  /** A batch was started in this process: looks at once. */
  kick(): void;
  /** Lets what is in hand finish for a little while, and gives the rest back. Tells whether everything could be. */
  close(): Promise<boolean>;
  /** Rejects, and the work is over, when the place where things are kept has failed for good. */
  readonly over: Promise<never>;
}

export function startBatchWork({ store, make, lanes, log, observer, times: told }: WorkOptions): BatchWork {
  const { db, blobs } = store;
  const times = { ...usualTimes, ...told };
  const worker = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  const ending = new AbortController();
  const waiting = patience(log, ending.signal);
  const patiently = waiting.run;
  const queue = batchQueue(db);
  const held = heldItems();
  const source = supply(db, queue, { worker, lease: times.lease / 1_000 });
  let fail: (error: unknown) => void = () => undefined;
  const over = new Promise<never>((_resolve, reject) => (fail = reject));
  over.catch(() => undefined);

  /** What no waiting mends ends the work; anything else is told, and the unit's lease runs out. */
  const trouble = (error: unknown, what: string): void => {
    if (ending.signal.aborted) return;
    if (troubleOf(error) === 'lasting') {
      log.error({ code: (error as { code?: string }).code }, 'bulk work ends: the database has failed');
      ending.abort();
      fail(error);
    } else log.error(factsOf(error), what);
  };

  /** The documents, or why there are none. */
  const outcome = async (item: Held): Promise<{ made: MadeItem } | { error: unknown }> => {
    try {
      return { made: await make(item, patiently) };
    } catch (error) {
      const foreseen = item.stop.signal.aborted || error instanceof Failure;
      if (!foreseen) log.error(factsOf(error), 'a unit has met a fault');
      return { error };
    }
  };

  const carryOut = async (item: Held): Promise<void> => {
    item.begun = true;
    const began = performance.now();
    const result = await outcome(item);
    // It is somebody else's now, or nobody's.
    if (item.stop.signal.aborted) return;
    const name = { batchId: item.batchId, code: item.code, worker };
    const written = await patiently(() =>
      'made' in result
        ? finishItem({ db, blobs }, name, result.made)
        : failItem({ db }, name, unitErrorOf(result.error)),
    );
    held.remove(item);
    if (written) {
      const documents = 'made' in result ? result.made.files.length : 0;
      const seconds = (performance.now() - began) / 1_000;
      observer?.recorded({ result: 'made' in result ? 'done' : 'failed', documents, seconds });
    }
    if (held.all().every(({ batchId }) => batchId !== item.batchId)) await endOf(item.batchId);
  };

  /** Who records a batch's last unit has nothing of it left. */
  const endOf = async (batchId: string): Promise<void> => {
    const known = await patiently(() => unfinished(db, [batchId]));
    if (known.has(batchId)) return;
    log.info({ batch: batchId }, 'a batch has ended');
    await patiently(() => queue.drop(batchId));
  };

  let prepared = false;
  /** Before the first look for work. */
  const prepare = async (): Promise<void> => {
    if (prepared) return;
    // Nobody else can be at the embedded database: whoever had units in hand was killed.
    if (store.kind === 'pglite') await silenceAll(db);
    prepared = true;
  };

  let tidied = false;
  /** With the first batch: queues of those that ended while nobody was there. */
  const tidy = async (): Promise<void> => {
    if (tidied || source.running === 0) return;
    const known = await unfinished(db);
    await queue.keepOnly([...known.keys()]);
    tidied = true;
  };

  const more = async (): Promise<Held[]> => {
    try {
      await patiently(prepare);
      const items = held.add(await patiently(() => source.next()));
      await patiently(tidy);
      return items;
    } catch (error) {
      trouble(error, 'looking for bulk work has failed once');
      await pause(times.watch, undefined, { signal: ending.signal }).catch(() => undefined);
      return [];
    }
  };

  const hands = handOut({ more, reserve: lanes, rest: () => (source.running > 0 ? times.busy : times.idle) });

  const lane = async (): Promise<void> => {
    for (let item = await hands.next(); item; item = await hands.next()) {
      try {
        await carryOut(item);
      } catch (error) {
        trouble(error, 'a unit could not be recorded');
        held.letGo((one) => one === item);
      }
    }
  };
  const busy = Array.from({ length: lanes }, lane);
  const watching = watch(
    {
      db,
      queue,
      held,
      worker,
      times,
      log,
      patiently,
      busy: () => source.running > 0,
      kick: hands.kick,
      justBack: () => waiting.sinceBack() < times.lease / 3,
    },
    ending.signal,
  );

  /** One try: where the database is away their leases run out. */
  const returned = async (items: readonly Held[]): Promise<boolean> => {
    if (items.length === 0) return true;
    try {
      await within(times.grace, giveBack(db, worker, items));
      log.info({ units: items.length }, 'units given back');
      return true;
    } catch (error) {
      log.warn({ code: codeOf(error), units: items.length }, 'units could not be given back; others take them over');
      return false;
    }
  };

  const end = async (): Promise<boolean> => {
    const claiming = hands.close();
    const untouched = held.letGo(({ begun }) => !begun);
    const back = await returned(untouched);
    // Pages take a tenth of a second to be set; a LibreOffice may take longer than anybody waits.
    await within(times.grace, Promise.all([claiming, ...busy]));
    const all = await returned(held.letGo(() => true));
    ending.abort();
    await within(times.grace, Promise.all([claiming, watching, ...busy]));
    await queue.close();
    return back && all;
  };
  let ended: Promise<boolean> | undefined;

  return { kick: hands.kick, over, close: () => (ended ??= end()) };
}
