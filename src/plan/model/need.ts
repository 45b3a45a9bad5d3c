/**
 * How one definition gives two schemas. Every schema of the model is a function of a `Need`: the *draft* lets anything
 * be missing, the *complete* plan must have it. The static type is the draft's, so that whoever reads a plan copes with gaps.
 */
import { z } from 'zod';

export interface Need {
  readonly complete: boolean;
  /** A field that a complete plan must have. */
  <T extends z.ZodType>(schema: T): z.ZodOptional<T>;
}

function make(complete: boolean): Need {
  const need = <T extends z.ZodType>(schema: T): z.ZodOptional<T> =>
    complete ? (schema as unknown as z.ZodOptional<T>) : schema.optional();
  return Object.assign(need, { complete });
}

export const draftNeed: Need = make(false);
export const completeNeed: Need = make(true);
