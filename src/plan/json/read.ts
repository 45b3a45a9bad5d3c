/** From bytes to data: UTF-8 with or without a byte order mark, then JSON, with faults that a person can find. */
import { firstJsonFault } from './fault.ts';

/** `value`, or what is wrong: a code without the room's name, and one Vietnamese sentence. */
export type JsonReading =
  { value: unknown; fault?: undefined } | { fault: { code: 'not-utf8' | 'not-json'; message: string } };

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    // TextDecoder takes the byte order mark away.
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** @param what the thing that was read, for the message: `Tệp plan.json`, `Nội dung gửi lên` */
export function readJson(bytes: Uint8Array, what: string): JsonReading {
  const text = decode(bytes);
  if (text === undefined) {
    return { fault: { code: 'not-utf8', message: `${what} không phải là văn bản UTF-8; hãy lưu lại với mã UTF-8.` } };
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const fault = firstJsonFault(text);
    const place = fault ? `, dòng ${fault.line}, cột ${fault.column}: ${fault.reason}` : '';
    return { fault: { code: 'not-json', message: `${what} không phải là JSON hợp lệ${place}.` } };
  }
}
