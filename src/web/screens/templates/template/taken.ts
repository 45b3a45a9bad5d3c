/** Which version somebody has taken away to change, kept in the browser until they bring one back: it says what theirs is made from. */

const keyOf = (user: string, template: string): string => `kehoach.template-taken.${user}.${template}`;

export function takenVersion(user: string, template: string): number | undefined {
  const number = Number(localStorage.getItem(keyOf(user, template)));
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** @param number undefined: it is brought back */
export function keepTaken(user: string, template: string, number: number | undefined): void {
  if (number === undefined) localStorage.removeItem(keyOf(user, template));
  else localStorage.setItem(keyOf(user, template), String(number));
}
