/** Keeps a batch on the page as it goes on: the events of the service change what the queries hold. */
import { useQueryClient } from '@tanstack/react-query';
import { useThrottledCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { eventsAddress, readBatch, type Batch, type BatchProgress } from '../../../api/batches.ts';
import { listen } from './listen.ts';
import { hasMoved, progressOf, withProgress } from './progress.ts';

/** How often the list of units is asked for again while something happens, milliseconds. */
const listEvery = 2_000;

/**
 * @param isGoing nothing changes by itself in a batch that is over
 * @returns whether the page hears how the batch goes on
 */
export function useLiveBatch(id: string, isGoing: boolean): boolean {
  const queries = useQueryClient();
  const [isConnected, setConnected] = useState(true);
  const lookAtList = useThrottledCallback(
    () => void queries.invalidateQueries({ queryKey: ['batch', id, 'items'] }),
    listEvery,
  );
  useEffect(() => {
    if (!isGoing) return undefined;
    return listen<BatchProgress>({
      open: () => new EventSource(eventsAddress(id)),
      ask: async () => progressOf(await readBatch(id)),
      told: (progress) => {
        const before = queries.getQueryData<Batch>(['batch', id]);
        queries.setQueryData<Batch>(['batch', id], (batch) => batch && withProgress(batch, progress));
        if (before && hasMoved(before, progress)) lookAtList();
        // What an end brings with it (its hour, until when it is kept) is not in the event.
        if (before && before.status !== progress.status)
          void queries.invalidateQueries({ queryKey: ['batch', id], exact: true });
      },
      gone: () => void queries.invalidateQueries({ queryKey: ['batch', id], exact: true }),
      connected: setConnected,
    });
  }, [id, isGoing, queries, lookAtList]);
  return isConnected || !isGoing;
}
