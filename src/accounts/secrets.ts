/** Secrets that the service hands out: 256 random bits, shown once; the database has only their SHA-256. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 43 letters, digits, `-` and `_`. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** A plain hash is enough, for nobody guesses 256 bits. Hex. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Takes as long whatever differs. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOfSecret(one)), Buffer.from(hashOfSecret(other)));
}

/** By which a token is known in logs and by scanners for leaked secrets. */
const apiTokenPrefix = 'kehoach_';

export function newApiToken(): string {
  return apiTokenPrefix + newSecret();
}

/** What cannot be a token is not looked up. */
export function looksLikeApiToken(text: string): boolean {
  return /^kehoach_[\w-]{43}$/.test(text);
}

/** What cannot be the secret of a session is not looked up. */
export function looksLikeSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
