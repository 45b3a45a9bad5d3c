/** Who took how much processor time, as Linux counts it for each thread and process (proc(5)); elsewhere nothing is known. */
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

/** Of a line of `stat`: after the name, which may hold anything but ends with the last bracket. */
function statOf(path) {
  const fields = readFileSync(path, 'utf8').split(') ').at(-1).split(' ');
  // utime, stime, cutime and cstime in hundredths of a second (USER_HZ), parent, nice.
  const sum = (first, second) => (Number(fields[first]) + Number(fields[second])) / 100;
  return {
    seconds: sum(11, 12),
    ofEndedChildren: sum(13, 14),
    parent: Number(fields[1]),
    nice: Number(fields[16]),
  };
}

function tried(read, otherwise) {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** Seconds of a service's threads: the one that answers requests, those that render (they are nicer), all others. */
function ofService(pid) {
  const seconds = { main: 0, render: 0, others: 0 };
  const main = statOf(`/proc/${pid}/stat`);
  for (const task of readdirSync(`/proc/${pid}/task`)) {
    const stat = tried(() => statOf(`/proc/${pid}/task/${task}/stat`));
    if (!stat) continue;
    if (Number(task) === pid) seconds.main += stat.seconds;
    else if (stat.nice > main.nice) seconds.render += stat.seconds;
    else seconds.others += stat.seconds;
  }
  return seconds;
}

/** Seconds of a PostgreSQL server on this machine: the postmaster and all its children, those that have ended as well. */
function ofServer(postmaster) {
  let seconds = statOf(`/proc/${postmaster}/stat`).ofEndedChildren;
  for (const entry of readdirSync('/proc')) {
    const stat = /^\d+$/.test(entry) ? tried(() => statOf(`/proc/${entry}/stat`)) : undefined;
    if (stat && (Number(entry) === postmaster || stat.parent === postmaster)) seconds += stat.seconds;
  }
  return seconds;
}

async function postmasterOf(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query('select pg_backend_pid() as pid');
  const { parent } = statOf(`/proc/${rows[0].pid}/stat`);
  await client.end();
  return parent;
}

/** Gives a function that tells the seconds so far, by who took them. */
export async function processorMeter(pid, databaseUrl) {
  const postmaster = databaseUrl === undefined ? undefined : await postmasterOf(databaseUrl);
  return () => {
    const { main, render, others } = tried(() => ofService(pid), { main: NaN, render: NaN, others: NaN });
    const { user, system } = process.cpuUsage();
    return {
      'service: requests': main,
      'service: rendering threads': render,
      [postmaster === undefined ? 'service: embedded database, collectors' : 'service: collectors']: others,
      ...(postmaster === undefined ? {} : { PostgreSQL: ofServer(postmaster) }),
      'this generator': (user + system) / 1e6,
    };
  };
}

/** Megabytes that a process holds: now, and at most so far. */
export function memoryOf(pid) {
  const status = tried(() => readFileSync(`/proc/${pid}/status`, 'utf8'), '');
  const of = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? NaN) / 1024;
  return { now: of('VmRSS'), most: of('VmHWM') };
}
