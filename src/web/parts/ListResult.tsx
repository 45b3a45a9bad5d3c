import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { PageLoading } from './PageLoading.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';

interface Props<Answer> {
  result: UseQueryResult<Answer>;
  children(answer: Answer): ReactNode;
}

/** What an answer is shown as, with what stands there until it comes and when it does not. */
export function ListResult<Answer>({ result, children }: Props<Answer>) {
  if (result.data !== undefined) return children(result.data);
  if (result.error) return <ProblemNotice error={result.error} again={() => void result.refetch()} />;
  return <PageLoading />;
}
