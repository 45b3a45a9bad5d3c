/** The dry run of a batch: asked for until it is over. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { readDryRun, startDryRun, type Batch } from '../../../api/batches.ts';

/** While it runs, milliseconds. */
const askAgain = 1_000;

export function useDryRun({ id, dryRunState }: Batch) {
  const queries = useQueryClient();
  const answer = useQuery({
    queryKey: ['batch', id, 'dry-run', dryRunState],
    queryFn: async () => {
      const told = await readDryRun(id);
      // The batch says too how far its dry run is.
      if (told.state !== dryRunState) void queries.invalidateQueries({ queryKey: ['batch', id], exact: true });
      return told;
    },
    enabled: dryRunState !== null,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? askAgain : false),
  });
  const start = useMutation({
    mutationFn: () => startDryRun(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['batch', id] }),
  });
  return { answer: dryRunState === null ? undefined : answer.data, problem: answer.error, start };
}
