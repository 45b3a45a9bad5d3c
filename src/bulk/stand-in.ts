/** Until `unit-plan.ts` is there. */
import type { BulkInput, UnitRow } from './contract.ts';

export function unitPlan({ base }: BulkInput, { unit, variables }: UnitRow): Record<string, unknown> {
  const organ = { ...(base.organ as object | undefined), unit };
  return { ...base, organ, variables: { ...(base.variables as object | undefined), ...variables } };
}
