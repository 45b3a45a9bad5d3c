/** Times contestants side by side. */

/** Milliseconds on the clock, and of processor time that this process took, its collector's threads included. */
export async function timed(run) {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await run();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
}

/** Runs everyone in turn, `rounds` times, each round beginning with another; gives the times of each by id. */
export async function roundRobin(contestants, rounds, warmUp) {
  const times = new Map(contestants.map(({ id }) => [id, []]));
  for (let round = 0; round < warmUp + rounds; round++) {
    for (let i = 0; i < contestants.length; i++) {
      const { id, run } = contestants[(i + round) % contestants.length];
      const time = await timed(run);
      if (round >= warmUp) times.get(id).push(time);
    }
  }
  return times;
}

/** The value that a share of all values lies below. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  return low + (sorted[Math.ceil(at)] - low) * (at % 1);
}

export const median = (values) => quantile(values, 0.5);

/** Median and ninth decile in milliseconds, and the median of processor time. */
export function summary(times) {
  const walls = times.map(({ wall }) => wall);
  return { ms: median(walls), p90: quantile(walls, 0.9), cpu: median(times.map(({ cpu }) => cpu)), runs: times.length };
}
