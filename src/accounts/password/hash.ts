/** Passwords are kept as argon2id (RFC 9106) with the parameters of OWASP's Password Storage Cheat Sheet. */
import { hash, verify, type Options } from '@node-rs/argon2';

/** argon2id is the package's own choice: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } satisfies Options;
const settings = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$`;

/** The same word is the same password however the keyboard composes its marks. */
const composed = (password: string): string => password.normalize('NFC');

/** As a PHC string: `$argon2id$v=19$m=19456,t=2,p=1$…`. */
export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), parameters);
}

/** A hash that no password has; made once, by which unknown names take as long as known ones. */
let nobody: Promise<string> | undefined;

/**
 * Whether it is the password of the hash. Without a hash it takes as long and is never so.
 * @param passwordHash null: unknown name, or one that signs in elsewhere
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID());
  const matches = await verify(passwordHash ?? (await nobody), composed(password));
  return matches && passwordHash !== null;
}

/** Whether it was made with other parameters than today's; then it is made anew when the password is next known. */
export function isOutdated(passwordHash: string): boolean {
  return !passwordHash.startsWith(settings);
}
