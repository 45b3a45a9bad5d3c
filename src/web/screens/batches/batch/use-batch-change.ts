/** Changes of a batch; what the service then says it is stands on the page at once. */
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { changeBatch, stepBatch, type Batch, type BatchChange, type BatchStep } from '../../../api/batches.ts';

/** Keeps a batch as it now is, and has lists that show it asked for again. */
export function keepBatch(queries: QueryClient, batch: Batch): void {
  queries.setQueryData(['batch', batch.id], batch);
  void queries.invalidateQueries({ queryKey: ['batches'] });
  void queries.invalidateQueries({ queryKey: ['batch', batch.id, 'items'] });
  void queries.invalidateQueries({ queryKey: ['batch', batch.id, 'dry-run'] });
}

export function useBatchChange(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: BatchChange) => changeBatch(id, change),
    onSuccess: (batch) => keepBatch(queries, batch),
  });
}

export function useBatchStep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: BatchStep) => stepBatch(id, step),
    onSuccess: (batch) => keepBatch(queries, batch),
  });
}
