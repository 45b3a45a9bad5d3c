/** What `kehoach bulk` was told. */
import type { EngineName } from '../../pdf/engine-names.ts';
import type { Format } from '../../render/contract.ts';
import type { LimitFlags } from '../file-limits.ts';

export interface BulkFlags extends LimitFlags {
  units?: string;
  province?: string[];
  overrides?: string;
  format?: Format[];
  output?: string;
  template?: string;
  engine: EngineName;
  /** Pattern of file names. */
  name?: string;
  workers?: number;
  dryRun?: boolean;
  only?: string[];
  onlyFailed?: boolean;
  force?: boolean;
  json?: boolean;
}
