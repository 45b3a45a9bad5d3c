/** Times and errors of one kind of request. */
import { quantile } from '../measure.mjs';
import { complaint } from './http.mjs';

export function measured(kind) {
  const times = [];
  const errors = [];
  return {
    /** @param good whether the answer is as it should be */
    note(answer, good) {
      if (good) times.push(answer.ms);
      else errors.push(complaint(answer));
    },
    summary() {
      const known = times.length > 0;
      return {
        kind,
        count: times.length + errors.length,
        errors,
        p50: known ? quantile(times, 0.5) : undefined,
        p95: known ? quantile(times, 0.95) : undefined,
        p99: known ? quantile(times, 0.99) : undefined,
        most: known ? Math.max(...times) : undefined,
      };
    },
  };
}

/** The number that a line of /metrics tells. */
export async function metric(address, name) {
  const text = await (await fetch(address)).text();
  const line = text.split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.split(' ')[1] ?? Number.NaN);
}
