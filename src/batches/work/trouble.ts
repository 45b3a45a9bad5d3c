/** Which errors speak of the place where things are kept and not of the unit at hand. */
import { Failure } from '../../failure.ts';

/** `passing`: it may work a little later, as nothing is wrong with what was asked. `lasting`: not in this process's life. */
export type Trouble = 'passing' | 'lasting';

/** Classes of PostgreSQL's codes (its manual, appendix A): connection, resources (a full disk too), operator, system. */
const passingClasses = ['08', '53', '57', '58'];
/** A standby that is not yet the primary; a lock that did not come; two that waited for each other. */
const passingCodes = ['25006', '25P03', '40001', '40P01', '55P03'];
const passingOfSystem = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOTFOUND',
  'ENOSPC',
  'EDQUOT',
  'EROFS',
];
/** What `pg` and its pool say without a code. */
const passingWords = /Connection terminated|timeout exceeded when trying to connect|not queryable|connection error/i;

interface Told {
  code?: string;
  syscall?: string;
  message?: string;
  cause?: unknown;
  errors?: unknown[];
}

function passes({ code = '', syscall, message = '' }: Told): boolean {
  // A socket that is not there, as long as the server is not.
  if (code === 'ENOENT') return syscall === 'connect';
  if (/^[0-9A-Z]{5}$/.test(code) && passingClasses.includes(code.slice(0, 2))) return true;
  return passingCodes.includes(code) || passingOfSystem.includes(code) || passingWords.test(message);
}

const lasting = ['store.disk-failed'];

/** `undefined` for every other error. Drizzle and Node put the error itself into `cause` or `errors`. */
export function troubleOf(error: unknown): Trouble | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if (error instanceof Failure && lasting.includes(error.code)) return 'lasting';
  const told = error as Told;
  if (passes(told)) return 'passing';
  for (const inner of [told.cause, ...(told.errors ?? [])]) {
    const found = troubleOf(inner);
    if (found) return found;
  }
  return undefined;
}

/** The innermost code, for the log; never the message, which may quote what was asked. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const { code, cause, errors } = error as Told;
  const inner = [cause, ...(errors ?? [])].map(codeOf).find((found) => found !== 'unknown');
  return inner ?? code ?? (passingWords.exec((error as Told).message ?? '')?.[0] || 'unknown');
}
