/** Which empty columns a table of units gets: those that were named, and one for each own value of a base plan. */
import { ownValues } from '../../bulk/own-values.ts';
import { readHeading, targetKey } from '../../bulk/table/headings.ts';
import { tableFaults } from '../../bulk/table/sentences.ts';
import { Failure } from '../../failure.ts';
import { readPlanData } from '../input.ts';

export interface TableColumnsFlags {
  /** With commas between. */
  columns?: string;
  /** A base plan's file. */
  for?: string;
}

/**
 * Each once, in the order they were told.
 * @throws Failure `cli.bad-column` (kind `usage`) for a heading that could not be read back; what reading the plan throws
 */
export async function tableColumns({ columns, for: plan }: TableColumnsFlags): Promise<string[]> {
  const told = (columns ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const asked = plan === undefined ? [] : ownValues(await readPlanData(plan));
  const byTarget = new Map<string, string>();
  for (const heading of [...told, ...asked]) {
    const read = readHeading(heading);
    if (read.fault) {
      const sentence = tableFaults[read.fault].sentence(read.shown);
      throw new Failure('usage', 'cli.bad-column', `Cột "${heading}": ${sentence}`);
    }
    const key = targetKey(read.sets) ?? heading;
    // The unit's own columns are there already.
    if (read.sets.kind !== 'unit' && !byTarget.has(key)) byTarget.set(key, heading);
  }
  return [...byTarget.values()];
}
