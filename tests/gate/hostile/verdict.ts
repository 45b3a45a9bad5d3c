/** What the gate says of a file, as a value. */
import { Failure } from '../../../src/failure.ts';
import { passGate, type Door, type Passed } from '../../../src/word/gate/index.ts';

export function refusalOf(bytes: Uint8Array, door: Door = 'convert'): Failure {
  try {
    passGate(bytes, { door, name: 'thu.docx' });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('The file was let in');
}

export const passed = (bytes: Uint8Array, door: Door = 'convert'): Passed =>
  passGate(bytes, { door, name: 'thu.docx' });

/** All text of a package that came through. */
export function textOf({ parts }: Passed): string {
  return [...parts].map(([name, content]) => `${name}\n${typeof content === 'string' ? content : ''}`).join('\n');
}
