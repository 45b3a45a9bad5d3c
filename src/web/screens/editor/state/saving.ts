/**
 * The saving of a draft as a machine: what is known, what happened, what is to be done. Pure; `autosave.ts` carries the
 * effects out. One rule stands above all: what was typed is in the browser's keeping until the server has said it has it.
 */
import type { Plan } from '../../../../plan/model/plan.ts';
import { same } from './equal.ts';

/** What the server has, as far as it told us. */
export interface Acknowledged {
  revision: number;
  plan: Plan;
}

/** What another page or person has saved meanwhile. */
export interface Theirs extends Acknowledged {
  updatedBy?: string | undefined;
  updatedAt?: string | undefined;
}

export type SavingStatus =
  /** Nothing changed since the draft was opened. */
  | { is: 'idle' }
  /** Changed; about to be sent. */
  | { is: 'waiting' }
  | { is: 'saving' }
  | { is: 'saved'; at: string }
  /** The server does not answer; kept in the browser, tried again. */
  | { is: 'offline' }
  /** Another has saved; a person must look. */
  | { is: 'conflict'; theirs: Theirs }
  /** The server will not take it (not signed in any more, no right, issued meanwhile); kept in the browser. */
  | { is: 'refused'; message: string; signIn: boolean };

export interface Saving {
  readonly status: SavingStatus;
  readonly acknowledged: Acknowledged;
  readonly plan: Plan;
  /** What is on its way, or may have arrived without our hearing of it; the latest last. */
  readonly sent: readonly Plan[];
  /** When the server last said that it has all; ISO. */
  readonly savedAt?: string | undefined;
  /** Failures in a row. */
  readonly failures: number;
}

export type SavingEvent =
  | { type: 'changed'; plan: Plan }
  /** The pause in typing is over, or it is time to try again, or someone presses “Lưu”. */
  | { type: 'due' }
  | { type: 'acknowledged'; revision: number; savedAt: string }
  | { type: 'unreachable' }
  | { type: 'refused'; message: string; signIn: boolean }
  | { type: 'overtaken'; theirs: Theirs }
  /** A person has put together what both wrote. */
  | { type: 'merged'; plan: Plan; onto: Acknowledged }
  /** The server changed the draft at our own request (restored, submitted …). */
  | { type: 'opened'; acknowledged: Acknowledged };

export type SavingEffect =
  | { do: 'wait'; milliseconds: number }
  | { do: 'send'; plan: Plan; revision: number }
  /** Put what is not yet acknowledged into the browser's keeping. */
  | { do: 'keep' }
  | { do: 'forget' };

/** From the last change to the sending, in milliseconds. */
export const pause = 800;

/** Tried again after 1, 2, 4 … seconds, every 15 at the longest. */
export function retryAfter(failures: number): number {
  return Math.min(15_000, 1_000 * 2 ** Math.max(0, failures - 1));
}

export function beginSaving(acknowledged: Acknowledged): Saving {
  return { status: { is: 'idle' }, acknowledged, plan: acknowledged.plan, sent: [], failures: 0 };
}

/** Whether the server has everything. */
export function isSettled(saving: Saving): boolean {
  return saving.plan === saving.acknowledged.plan || same(saving.plan, saving.acknowledged.plan);
}

/** Requests without an answer that are remembered. */
const mostSent = 20;

type Next = readonly [Saving, readonly SavingEffect[]];

function send(saving: Saving): Next {
  const sent = [...saving.sent.filter((plan) => plan !== saving.plan), saving.plan].slice(-mostSent);
  return [
    { ...saving, status: { is: 'saving' }, sent },
    [{ do: 'keep' }, { do: 'send', plan: saving.plan, revision: saving.acknowledged.revision }],
  ];
}

function changed(saving: Saving, plan: Plan): Next {
  const next = { ...saving, plan };
  switch (saving.status.is) {
    // One request at a time: the answer to the one under way brings the next.
    case 'saving':
    case 'conflict':
      return [next, [{ do: 'keep' }]];
    case 'offline':
      return [next, [{ do: 'keep' }]];
    case 'refused':
      return [next, [{ do: 'keep' }, { do: 'wait', milliseconds: pause }]];
    default:
      return [{ ...next, status: { is: 'waiting' } }, [{ do: 'keep' }, { do: 'wait', milliseconds: pause }]];
  }
}

function acknowledged(saving: Saving, revision: number, savedAt: string): Next {
  const plan = saving.sent.at(-1) ?? saving.plan;
  const next: Saving = { ...saving, acknowledged: { revision, plan }, sent: [], savedAt, failures: 0 };
  if (isSettled(next)) return [{ ...next, status: { is: 'saved', at: savedAt } }, [{ do: 'forget' }]];
  return [{ ...next, status: { is: 'waiting' } }, [{ do: 'keep' }, { do: 'wait', milliseconds: pause }]];
}

function overtaken(saving: Saving, theirs: Theirs): Next {
  // What stands on the server is our own earlier request, whose answer was lost.
  const ours = [...saving.sent, saving.plan].find((plan) => same(plan, theirs.plan));
  if (ours) return acknowledged({ ...saving, sent: [ours] }, theirs.revision, theirs.updatedAt ?? '');
  // Saved without a change (a named version): ours follows upon it.
  if (same(theirs.plan, saving.acknowledged.plan)) {
    return send({ ...saving, acknowledged: { revision: theirs.revision, plan: theirs.plan } });
  }
  return [{ ...saving, status: { is: 'conflict', theirs } }, [{ do: 'keep' }]];
}

export function nextSaving(saving: Saving, event: SavingEvent): Next {
  switch (event.type) {
    case 'changed':
      return changed(saving, event.plan);
    case 'due':
      if (saving.status.is === 'saving' || saving.status.is === 'conflict') return [saving, []];
      if (saving.sent.length === 0 && isSettled(saving)) {
        const { savedAt } = saving;
        const status: SavingStatus = savedAt === undefined ? { is: 'idle' } : { is: 'saved', at: savedAt };
        return [{ ...saving, status }, [{ do: 'forget' }]];
      }
      return send(saving);
    case 'acknowledged':
      return acknowledged(saving, event.revision, event.savedAt);
    case 'unreachable': {
      const failures = saving.failures + 1;
      return [
        { ...saving, status: { is: 'offline' }, failures },
        [{ do: 'keep' }, { do: 'wait', milliseconds: retryAfter(failures) }],
      ];
    }
    case 'refused':
      return [
        { ...saving, status: { is: 'refused', message: event.message, signIn: event.signIn }, sent: [] },
        [{ do: 'keep' }],
      ];
    case 'overtaken':
      return overtaken(saving, event.theirs);
    case 'merged':
      return send({ ...saving, plan: event.plan, acknowledged: event.onto, sent: [] });
    case 'opened':
      return [beginSaving(event.acknowledged), [{ do: 'forget' }]];
  }
}
