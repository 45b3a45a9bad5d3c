/** The body of a plan: its sections, and what stands in them. */
import type { Component } from '../../nd30/document.ts';
import type { PlanPart } from '../../plan/model/body.ts';
import type { Ledger } from '../ledger.ts';
import { freeBlocks } from './free-blocks.ts';

export type PlanBody = Pick<
  PlanPart,
  | 'purpose'
  | 'requirements'
  | 'generalObjectives'
  | 'targets'
  | 'pillars'
  | 'solutions'
  | 'budget'
  | 'assignments'
  | 'outline'
  | 'closing'
  | 'closingNote'
  | 'free'
>;

/** @param components those between preamble and signature, in order */
export function readBody(components: readonly Component[], ledger: Ledger): PlanBody {
  return { outline: [], free: freeBlocks(components, ledger) };
}
