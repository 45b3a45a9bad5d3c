/** A source as a plan with its report: recognised, arranged, each part read, and nothing lost. */
import type { Finding } from '../failure.ts';
import { recognise } from '../nd30/recognise/recognise.ts';
import type { Plan } from '../plan/model/plan.ts';
import { readAppendix } from './appendix/read-appendix.ts';
import { arrange } from './arrange.ts';
import { readBody } from './body/read-body.ts';
import type { Imported } from './contract.ts';
import { findingsOf, findingsOfReading } from './findings.ts';
import { Ledger } from './ledger.ts';
import { notAPlan } from './not-a-plan.ts';
import { readParts } from './part/read-part.ts';
import { keepUnprinted } from './unprinted.ts';
import { reportOf } from './report.ts';
import type { Source } from './source.ts';
import { keepUnentered } from './unentered.ts';
import { makeValid } from './valid-draft.ts';

/**
 * @param stripped what the gate stripped from the file
 * @throws Failure `intake.too-large` (kind `input`)
 */
export function readPlan(source: Source, stripped: readonly Finding[] = []): Imported {
  const recognised = recognise(source.word);
  const ledger = new Ledger();
  const arrangement = arrange(recognised);
  const { organ, period, decision, plan: frame, body } = readParts(arrangement, ledger);
  const { free = [], ...read } = readBody(body, ledger, frame);
  const unread = [...free, ...(frame.free ?? [])];
  const main: Plan = {
    ...(period && { period }),
    ...(organ && { organ }),
    ...(decision && { decision }),
    // The frame itself, for pieces are entered as held by it.
    plan: Object.assign(frame, read, unread.length > 0 && { free: unread }),
  };
  const { length: count } = arrangement.appendices;
  const appendices = arrangement.appendices.map((components, index) =>
    readAppendix(components, ledger, source, { index, count, plan: main }),
  );
  const plan: Plan = {
    ...main,
    ...(appendices.length > 0 && { appendices }),
  };
  const keep = () => {
    keepUnentered(recognised, arrangement, plan, ledger);
  };
  keep();
  const settled = makeValid(plan, keep);
  const reading = keepUnprinted(recognised, arrangement, plan, ledger);
  makeValid(plan, keep);
  const findings = [...notAPlan(arrangement, plan), ...findingsOfReading(plan, reading, settled), ...findingsOf(plan)];
  return { plan, report: reportOf({ source, recognised, plan, entries: ledger.all, findings, stripped }) };
}
