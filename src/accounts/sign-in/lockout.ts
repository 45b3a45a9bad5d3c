/** How often one may be wrong, by name and by address. Names that nobody has are counted alike, so that they look alike. */
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';

export interface LockoutRule {
  /** Failures in a row after which the next must wait. */
  free: number;
  /** Seconds of the first wait; every further failure doubles it. */
  firstWait: number;
  /** Seconds of the longest wait. */
  longestWait: number;
  /** Seconds without an attempt after which the failures are forgotten. */
  forgotten: number;
}

/** A person mistypes a few times; somebody who guesses gets four tries an hour. */
export const byName: LockoutRule = { free: 5, firstWait: 60, longestWait: 900, forgotten: 3_600 };

/** Many clerks of an office come from one address. */
export const byAddress: LockoutRule = { free: 30, firstWait: 60, longestWait: 900, forgotten: 3_600 };

/** What the table is keyed by: a hash, for what people type into the field of the name may be their password. */
const keyOf = (kind: string, text: string): string => createHash('sha256').update(`${kind}:${text}`).digest('hex');

/** @param username as usernameOf gives it */
export function nameKey(username: string): string {
  return keyOf('name', username);
}

/** An address of IPv6 stands for its network of 64 bits, which is what one caller has. */
export function addressKey(address: string): string {
  return keyOf('address', isIPv6(address) ? networkOf(address) : address);
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail = ''] = address.replace(/%.*$/, '').toLowerCase().split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const groups = [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
