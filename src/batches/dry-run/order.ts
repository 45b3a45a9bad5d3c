/** What a dry run is asked for across a thread: plain data. */
import type { BulkInput } from '../../bulk/contract.ts';
import type { Format, RenderOrder } from '../../render/contract.ts';

export interface DryRunOrder {
  input: BulkInput;
  template: RenderOrder['template'];
  formats: readonly Format[];
  pattern: string | undefined;
  /** That the run will have, for the estimate. */
  threads: number;
}

/** What the thread answers, once. A fault of the program has no code. */
export type DryRunAnswer = { result: unknown } | { fault: { code?: string; message: string } };
