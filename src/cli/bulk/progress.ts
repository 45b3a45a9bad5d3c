/** How far a run is: a bar where somebody looks, a line now and then where the output is kept. */
import { SingleBar } from 'cli-progress';
import type { RunObserver } from '../../bulk/run/contract.ts';
import type { Terminal } from '../terminal.ts';
import { duration, grouped } from './numbers.ts';

export interface Progress extends Pick<RunObserver, 'begins' | 'made' | 'failed' | 'packing'> {
  end(): void;
}

interface Counts {
  total: number;
  done: number;
  failed: number;
  started: number;
}

/** Documents a second, and how long the rest takes at that pace. */
function pace({ total, done, failed, started }: Counts, documents: number): { rate: string; left: string } {
  const seconds = Math.max(0.001, (performance.now() - started) / 1_000);
  const units = done / seconds;
  const rest = total - done - failed;
  return {
    rate: units === 0 ? '…' : (units * documents).toFixed(1).replace('.', ','),
    left: units === 0 ? '…' : duration(rest / units),
  };
}

type Shown = (counts: Counts, end: boolean) => void;

function bar(stream: NodeJS.WriteStream, documents: number): Shown {
  const single = new SingleBar({
    stream,
    format: '{bar} {percentage}% | {value}/{total} đơn vị | lỗi {failed} | {rate} văn bản/giây | còn {left}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    fps: 5,
    // Ctrl-C ends the run, which ends the bar.
    gracefulExit: false,
  });
  let shown = false;
  return (counts, end) => {
    const payload = { failed: grouped(counts.failed), ...pace(counts, documents) };
    if (!shown) single.start(counts.total, 0, payload);
    shown = true;
    single.update(counts.done + counts.failed, payload);
    if (end) single.stop();
  };
}

const everyMs = 5_000;

function lines(terminal: Terminal, documents: number): Shown {
  let last = performance.now();
  return (counts, end) => {
    if (end || counts.done + counts.failed === 0 || performance.now() - last < everyMs) return;
    last = performance.now();
    const { rate, left } = pace(counts, documents);
    const through = `${grouped(counts.done + counts.failed)}/${grouped(counts.total)} đơn vị`;
    terminal.err(`Đã qua ${through}, lỗi ${grouped(counts.failed)}, ${rate} văn bản/giây, còn khoảng ${left}.`);
  };
}

/**
 * @param documents of one unit
 * @param stream where the bar goes, if it is a terminal
 */
export function progressOf(terminal: Terminal, documents: number, stream: NodeJS.WriteStream): Progress {
  const counts: Counts = { total: 0, done: 0, failed: 0, started: 0 };
  const show = stream.isTTY ? bar(stream, documents) : lines(terminal, documents);
  let open = false;
  const told = () => show(counts, false);
  const end = () => {
    if (open) show(counts, true);
    open = false;
  };
  return {
    begins({ make, kept }) {
      Object.assign(counts, { total: make, started: performance.now() });
      if (kept > 0) terminal.err(`${grouped(kept)} đơn vị đã có từ trước, còn ${grouped(make)} đơn vị.`);
      open = make > 0;
      if (open) told();
    },
    made() {
      counts.done++;
      told();
    },
    failed() {
      counts.failed++;
      told();
    },
    packing() {
      end();
      terminal.err('Đang ghi tệp ZIP…');
    },
    end,
  };
}
