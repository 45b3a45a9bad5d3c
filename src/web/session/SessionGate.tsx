/** Lets through who is signed in; sends others to the sign-in page, or to the first setup where nobody can sign in yet. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { Redirect, useLocation } from 'wouter';
import { onSessionEnd } from '../api/csrf.ts';
import { readSession, setupNeeded } from '../api/session.ts';
import { PageLoading } from '../parts/PageLoading.tsx';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { routes, signInAddress } from '../routes.ts';
import { SessionContext } from './session-context.ts';

export const sessionKey = ['session'] as const;

export function SessionGate({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  const queries = useQueryClient();
  const session = useQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: Infinity });
  const setup = useQuery({ queryKey: ['setup'], queryFn: setupNeeded, enabled: session.data === null });

  useEffect(() => {
    onSessionEnd(() => queries.setQueryData(sessionKey, null));
    return () => onSessionEnd(() => undefined);
  }, [queries]);

  if (session.data) return <SessionContext value={session.data}>{children}</SessionContext>;
  const problem = session.error ?? setup.error;
  if (problem) return <ProblemNotice error={problem} again={() => void (session.error ? session : setup).refetch()} />;
  if (session.data === null && setup.data) {
    return <Redirect to={setup.data.needed ? routes.setup : signInAddress(location)} replace />;
  }
  return <PageLoading />;
}
