/** Lets through who is signed in; sends others to the sign-in page, or to the first setup where nobody can sign in yet. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Redirect, useLocation } from 'wouter';
import { onSessionEnd } from '../api/csrf.ts';
import { readSession, setupNeeded } from '../api/session.ts';
import { PageLoading } from '../parts/PageLoading.tsx';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { routes, signInAddress } from '../routes.ts';
import { sessionKey, SessionContext } from './session-context.ts';
import { SignInAgain } from './SignInAgain.tsx';

export function SessionGate({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  const queries = useQueryClient();
  const session = useQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: Infinity });
  const setup = useQuery({ queryKey: ['setup'], queryFn: setupNeeded, enabled: session.data === null });
  const [last, setLast] = useState(session.data);
  if (session.data && session.data !== last) setLast(session.data);

  useEffect(() => {
    onSessionEnd(() => queries.setQueryData(sessionKey, null));
    return () => onSessionEnd(() => undefined);
  }, [queries]);

  if (session.data?.user.mustChangePassword && location !== routes.account) {
    return <Redirect to={routes.account} replace />;
  }
  // The session of an open page has run out: the page stays, with what is typed in it.
  if (last) {
    return (
      <SessionContext value={session.data ?? last}>
        {children}
        {session.data === null && <SignInAgain user={last.user} />}
      </SessionContext>
    );
  }
  const problem = session.error ?? setup.error;
  if (problem) return <ProblemNotice error={problem} again={() => void (session.error ? session : setup).refetch()} />;
  if (session.data === null && setup.data) {
    return <Redirect to={setup.data.needed ? routes.setup : signInAddress(location)} replace />;
  }
  return <PageLoading />;
}
