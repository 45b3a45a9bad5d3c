/** How a check says what it found. */
import type { Finding } from '../../failure.ts';

export function warning(code: string, path: string, message: string): Finding {
  return { code: `check.${code}`, severity: 'warning', path, message };
}

export function information(code: string, path: string, message: string): Finding {
  return { code: `check.${code}`, severity: 'information', path, message };
}

/** Words of a text for a message: on one line, cut where long. */
export function quoted(text: string, most = 90): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > most ? `${line.slice(0, most).trimEnd()}…` : line}”`;
}
