/** What the calls need of the session: the token against forged requests, and whom to tell that the session has ended. */

let token = '';
let tell: () => void = () => undefined;
const waiting = new Set<() => void>();

export const csrfToken = (): string => token;

export function keepCsrfToken(next: string): void {
  token = next;
  for (const listener of [...waiting]) listener();
}

/**
 * Calls back whenever somebody has signed in, first or again: what was refused for want of a session may be sent again.
 * Gives the function that ends it.
 */
export function onSignIn(listener: () => void): () => void {
  waiting.add(listener);
  return () => void waiting.delete(listener);
}

/** @param listener called when the service answers that nobody is signed in */
export function onSessionEnd(listener: () => void): void {
  tell = listener;
}

export function sessionEnded(): void {
  tell();
}
