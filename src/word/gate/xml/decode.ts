/** A part's bytes as text: UTF-8 and nothing else, so that everyone after the gate reads the same. */
import { limits } from '../limits.ts';
import { refusal } from '../refusal.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Text without its byte order mark. */
export function decodeXml(bytes: Uint8Array, part: string, file: string): string {
  if (bytes.length > limits.xmlPartBytes) throw refusal('word.gate-inflates', file, part);
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch (cause) {
    throw refusal('word.gate-encoding', file, part, cause);
  }
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
  if (declared !== undefined && !/^(utf-?8|us-ascii)$/i.test(declared)) throw refusal('word.gate-encoding', file, part);
  return text;
}
