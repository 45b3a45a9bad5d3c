/** How answers are kept and asked for again. */
import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';

/** A refusal stays one however often it is asked; a service that is busy or gone may come back. */
const mayComeBack = (error: unknown): boolean =>
  error instanceof ApiProblem && [0, 502, 503, 504].includes(error.status);

export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (count, error) => count < 3 && mayComeBack(error), networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
