/** A log of one JSON line each, as the service writes it: level, time, process and machine, then facts and message. */
import { hostname } from 'node:os';
import type { Settings } from '../config/settings.ts';

/** The numbers that the service's log has for its levels. */
const levels = { debug: 20, info: 30, warn: 40, error: 50, fatal: 60 } as const;

type Tell = (facts: object, message: string) => void;

export interface JsonLog {
  info: Tell;
  warn: Tell;
  error: Tell;
}

export function jsonLog(least: Settings['logLevel'], write: (line: string) => void): JsonLog {
  const tell =
    (level: number): Tell =>
    (facts, msg) => {
      if (level < levels[least]) return;
      write(JSON.stringify({ level, time: Date.now(), pid: process.pid, hostname: hostname(), ...facts, msg }));
    };
  return { info: tell(levels.info), warn: tell(levels.warn), error: tell(levels.error) };
}
