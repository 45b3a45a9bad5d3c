/** What a process and all that it has started hold, as Linux counts it (proc(5)); elsewhere nothing is known. */
import { readdirSync, readFileSync } from 'node:fs';

const everyMs = 200;

function tried(read, otherwise) {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** Of all processes: who started them. */
function parents() {
  const found = new Map();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = tried(() => readFileSync(`/proc/${entry}/stat`, 'utf8'), '');
    // Behind the name, which may hold anything but ends with the last bracket: state, parent.
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) found.set(Number(entry), Number(parent));
  }
  return found;
}

function treeOf(root) {
  const all = parents();
  const tree = [root];
  for (const pid of tree) for (const [child, parent] of all) if (parent === pid) tree.push(child);
  return tree;
}

/** Kilobytes of these lines, over all processes. */
function sum(pids, file, name) {
  const line = new RegExp(`^${name}:\\s+(\\d+)`, 'm');
  return pids.reduce((all, pid) => {
    const text = tried(() => readFileSync(`/proc/${pid}/${file}`, 'utf8'), '');
    return all + Number(line.exec(text)?.[1] ?? 0);
  }, 0);
}

/**
 * Looks five times a second until `stop`, which gives the peaks in megabytes: resident (pages that several processes share are
 * counted for each), proportional (shared ones divided), and how many processes there were at most.
 */
export function watchTree(root) {
  const peak = { rss: 0, pss: 0, processes: 0 };
  const look = () => {
    const pids = treeOf(root);
    peak.rss = Math.max(peak.rss, sum(pids, 'status', 'VmRSS') / 1024);
    peak.pss = Math.max(peak.pss, sum(pids, 'smaps_rollup', 'Pss') / 1024);
    peak.processes = Math.max(peak.processes, pids.length);
  };
  const timer = setInterval(() => tried(look), everyMs);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}
