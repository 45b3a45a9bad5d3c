/** The session of the page, for every part below the gate. */
import { createContext, useContext } from 'react';
import type { Permission, Role, Session } from '../api/session.ts';

export const sessionKey = ['session'] as const;

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in. Only below `SessionGate`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is only for pages behind the sign-in');
  return session;
}

export const useRole = (role: Role): boolean => useSession().user.roles.includes(role);

export const usePermission = (permission: Permission): boolean => useSession().user.permissions.includes(permission);
