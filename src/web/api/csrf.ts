/** What the calls need of the session: the token against forged requests, and whom to tell that the session has ended. */

let token = '';
let tell: () => void = () => undefined;

export const csrfToken = (): string => token;

export function keepCsrfToken(next: string): void {
  token = next;
}

/** @param listener called when the service answers that nobody is signed in */
export function onSessionEnd(listener: () => void): void {
  tell = listener;
}

export function sessionEnded(): void {
  tell();
}
