/** What the work's clockwork is set to, in milliseconds. */
export interface Times {
  /** How long a unit is a worker's without a word from it. */
  lease: number;
  /** Between a worker's words that it is still at its units. */
  heartbeat: number;
  /** Between looks at whether the batches at hand still run. */
  watch: number;
  /** Between looks for units whose worker has fallen silent. */
  sweep: number;
  /** Between looks for work while a batch runs of which nothing is left but what others have in hand. */
  busy: number;
  /** Between looks for work while no batch runs; who starts one in this process wakes the work at once. */
  idle: number;
  /** What is in hand may take when the work is to end; then it is given back. */
  grace: number;
}

export const usualTimes: Times = {
  lease: 30_000,
  heartbeat: 8_000,
  watch: 1_000,
  sweep: 5_000,
  busy: 500,
  idle: 1_000,
  grace: 3_000,
};
