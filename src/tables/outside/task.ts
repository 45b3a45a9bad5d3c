/** The work on one workbook from outside that a process of its own does. */
import { readAppendix, type ReadAppendix } from '../read-appendix.ts';

/** @throws Failure of the gate and of the reading */
export function readTableOutside(bytes: Uint8Array, { name }: { name: string }): Promise<ReadAppendix> {
  return readAppendix(bytes, name);
}
