/** Runs the saving machine: timers, the server, and the browser's keeping. All three come from outside. */
import type { Plan } from '../../../../plan/model/plan.ts';
import type { Kept, KeptStore } from './kept.ts';
import {
  nextSaving,
  type Acknowledged,
  type Saving,
  type SavingEffect,
  type SavingEvent,
  type Theirs,
} from './saving.ts';

/** What became of a request to save. */
export type SaveAnswer =
  | { type: 'acknowledged'; revision: number; savedAt: string }
  | { type: 'overtaken'; theirs: Theirs }
  | { type: 'unreachable' }
  | { type: 'refused'; message: string; signIn: boolean };

export interface SaveRequest {
  plan: Plan;
  revision: number;
  reason: 'autosave' | 'saved';
  note?: string | undefined;
}

export interface AutosaveParts {
  draftId: string;
  pageId: string;
  /** The page before, whose kept changes are gone on with here. */
  takesOver?: string | undefined;
  send: (request: SaveRequest) => Promise<SaveAnswer>;
  store: KeptStore;
  /** Calls back after so many milliseconds; gives the function that calls it off. */
  wait: (milliseconds: number, then: () => void) => () => void;
  now: () => Date;
}

export interface Autosave {
  readonly saving: () => Saving;
  readonly changed: (plan: Plan) => void;
  /** Saves at once; as a version of its own where a name is given. Resolves when the server has answered. */
  readonly saveNow: (named?: { note?: string }) => Promise<Saving>;
  /** The connection may be back: tries at once what waits. */
  readonly tryAgain: () => void;
  readonly merged: (plan: Plan, onto: Acknowledged) => void;
  readonly opened: (acknowledged: Acknowledged) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins to send; also again after `stop`. */
  readonly start: () => void;
  /** The page goes: nothing is sent any more. What is kept stays. */
  readonly stop: () => void;
}

/** Does nothing before `start`. */
export function makeAutosave(begin: Saving, parts: AutosaveParts): Autosave {
  let saving = begin;
  let callOff: (() => void) | undefined;
  let named: { note?: string } | undefined;
  let stopped = true;
  // The browser's keeping is written one thing after the other, so that a late `delete` never takes what came after it.
  let keeping: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const settled = new Set<(saving: Saving) => void>();

  const keep = (write: () => Promise<void>): void => {
    // A browser that cannot keep anything (private window, full disk) still saves to the server.
    keeping = keeping.then(write).catch(() => undefined);
  };

  const kept = (): Kept => ({
    draftId: parts.draftId,
    pageId: parts.pageId,
    plan: saving.plan,
    base: saving.acknowledged,
    sent: saving.sent,
    at: parts.now().toISOString(),
  });

  const carryOut = (effect: SavingEffect): void => {
    if (stopped && effect.do !== 'keep') return;
    switch (effect.do) {
      case 'wait':
        callOff?.();
        callOff = parts.wait(effect.milliseconds, () => tell({ type: 'due' }));
        return;
      case 'keep': {
        const record = kept();
        keep(() => parts.store.put(record));
        return;
      }
      case 'forget':
        keep(() => parts.store.delete(parts.draftId, parts.pageId));
        return;
      case 'send': {
        callOff?.();
        const request: SaveRequest = {
          plan: effect.plan,
          revision: effect.revision,
          reason: named ? 'saved' : 'autosave',
          note: named?.note,
        };
        void parts.send(request).then(
          (answer) => {
            const isAnswered = answer.type === 'acknowledged' && request.reason === 'saved';
            if (isAnswered) named = undefined;
            tell(answer);
            // A version was named while a plain save was on its way.
            if (named && saving.status.is === 'saved') saveVersion();
          },
          () => tell({ type: 'unreachable' }),
        );
      }
    }
  };

  const tell = (event: SavingEvent): void => {
    // Typing is kept even while nothing may be sent.
    if (stopped && event.type !== 'changed') return;
    const [next, effects] = nextSaving(saving, event);
    saving = next;
    for (const effect of effects) carryOut(effect);
    for (const listener of [...listeners]) listener();
    if (saving.status.is === 'saving' || saving.status.is === 'waiting') return;
    if (named && saving.status.is === 'saved') return;
    for (const resolve of [...settled]) resolve(saving);
    settled.clear();
  };

  /** A named version is wanted even where the plan is what the server has already. */
  const saveVersion = (): void => {
    if (saving.status.is !== 'saving' && saving.status.is !== 'conflict')
      saving = { ...saving, sent: [...saving.sent, saving.plan] };
    tell({ type: 'due' });
  };

  return {
    saving: () => saving,
    changed: (plan) => {
      if (plan !== saving.plan) tell({ type: 'changed', plan });
    },
    saveNow: (version) => {
      named = version ?? named;
      const answered = new Promise<Saving>((resolve) => settled.add(resolve));
      if (named) saveVersion();
      else tell({ type: 'due' });
      return answered;
    },
    tryAgain: () => {
      if (saving.status.is === 'offline' || saving.status.is === 'refused') tell({ type: 'due' });
    },
    merged: (plan, onto) => tell({ type: 'merged', plan, onto }),
    opened: (acknowledged) => tell({ type: 'opened', acknowledged }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      stopped = false;
      const { takesOver } = parts;
      if (takesOver !== undefined) {
        carryOut({ do: 'keep' });
        keep(() => parts.store.delete(parts.draftId, takesOver));
      }
      const unanswered =
        saving.status.is === 'waiting' || saving.status.is === 'saving' || saving.status.is === 'offline';
      if (unanswered) saving = { ...saving, status: { is: 'waiting' } };
      if (unanswered) carryOut({ do: 'wait', milliseconds: 0 });
    },
    stop: () => {
      stopped = true;
      callOff?.();
    },
  };
}
