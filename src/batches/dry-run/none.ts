/** A batch of which nothing has been found yet: also once its input is another. */
export const noDryRun = {
  dryRunState: null,
  dryRun: null,
  dryRunError: null,
  dryRunId: null,
  dryRunLeaseUntil: null,
} as const;
