import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../plan/model/plan.ts';
import { makeAutosave, type SaveAnswer, type SaveRequest } from './autosave.ts';
import { savingFrom, type Kept } from './kept.ts';
import { beginSaving, pause, type Saving } from './saving.ts';

const plan = (subject: string): Plan => ({ plan: { subject } });

/** A server, a clock and a browser's keeping that the test moves by hand. */
function bench(begin: Saving = beginSaving({ revision: 1, plan: plan('0') })) {
  const sent: SaveRequest[] = [];
  const answers: ((answer: SaveAnswer) => void)[] = [];
  let waiting: { milliseconds: number; then: () => void } | undefined;
  const kept = new Map<string, Kept>();
  const autosave = makeAutosave(begin, {
    draftId: 'd',
    pageId: 'p',
    send: (request) => {
      sent.push(request);
      return new Promise((resolve) => answers.push(resolve));
    },
    store: {
      put: (one) => Promise.resolve(void kept.set(one.pageId, one)),
      delete: (_, pageId) => Promise.resolve(void kept.delete(pageId)),
      of: () => Promise.resolve([...kept.values()]),
    },
    wait: (milliseconds, then) => {
      const mine = { milliseconds, then };
      waiting = mine;
      return () => {
        if (waiting === mine) waiting = undefined;
      };
    },
    now: () => new Date('2026-01-15T03:32:00Z'),
  });
  autosave.start();
  const settle = async () => {
    for (let i = 0; i < 10; i++) await Promise.resolve();
  };
  return {
    autosave,
    sent,
    kept,
    wait: () => waiting?.milliseconds,
    ring: async () => {
      const { then } = waiting!;
      waiting = undefined;
      then();
      await settle();
    },
    answer: async (answer: SaveAnswer) => {
      answers.shift()!(answer);
      await settle();
    },
    settle,
    status: () => autosave.saving().status.is,
  };
}

const ok = (revision: number): SaveAnswer => ({ type: 'acknowledged', revision, savedAt: '2026-01-15T03:32:00Z' });

describe('autosave', () => {
  it('sends the last of several changes after the pause, and forgets what it kept once it is acknowledged', async () => {
    const { autosave, sent, kept, wait, ring, answer, settle, status } = bench();
    autosave.changed(plan('a'));
    autosave.changed(plan('ab'));
    await settle();
    expect([status(), wait(), kept.get('p')?.plan]).toEqual(['waiting', pause, plan('ab')]);
    await ring();
    expect(sent).toEqual([{ plan: plan('ab'), revision: 1, reason: 'autosave', note: undefined }]);
    await answer(ok(2));
    expect([status(), kept.size]).toEqual(['saved', 0]);
  });

  it('keeps what is typed while a request is under way, and sends it on the revision that came back', async () => {
    const { autosave, sent, kept, ring, answer, status } = bench();
    autosave.changed(plan('a'));
    await ring();
    autosave.changed(plan('ab'));
    await answer(ok(2));
    expect([status(), kept.get('p')?.plan]).toEqual(['waiting', plan('ab')]);
    await ring();
    expect(sent.at(-1)).toMatchObject({ plan: plan('ab'), revision: 2 });
  });

  it('keeps everything while the server is gone, tries again at growing distances and at once when told', async () => {
    const { autosave, sent, kept, wait, ring, answer, status } = bench();
    autosave.changed(plan('a'));
    await ring();
    await answer({ type: 'unreachable' });
    expect([status(), wait(), kept.get('p')?.plan]).toEqual(['offline', 1_000, plan('a')]);
    await ring();
    await answer({ type: 'unreachable' });
    expect(wait()).toBe(2_000);
    autosave.changed(plan('ab'));
    autosave.tryAgain();
    expect(sent).toHaveLength(3);
    await answer(ok(2));
    expect([status(), kept.size]).toEqual(['saved', 0]);
  });

  it('knows its own save again when the answer to it was lost', async () => {
    const { autosave, sent, ring, answer, status } = bench();
    autosave.changed(plan('a'));
    await ring();
    await answer({ type: 'unreachable' });
    autosave.changed(plan('ab'));
    await ring();
    // The request of before did arrive: the server stands at 'a', revision 2.
    expect(sent.at(-1)).toMatchObject({ plan: plan('ab'), revision: 1 });
    await answer({ type: 'overtaken', theirs: { revision: 2, plan: plan('a') } });
    expect(status()).toBe('waiting');
    await ring();
    expect(sent.at(-1)).toMatchObject({ plan: plan('ab'), revision: 2 });
  });

  it('says that all is saved where a change was taken back before it was sent', async () => {
    const { autosave, sent, kept, ring, answer, status } = bench();
    autosave.changed(plan('a'));
    await ring();
    await answer(ok(2));
    autosave.changed(plan('ab'));
    autosave.changed(plan('a'));
    await ring();
    expect([status(), sent.length, kept.size]).toEqual(['saved', 1, 0]);
  });

  it('stops at what another has saved, keeps what is typed on, and goes on from the merge', async () => {
    const { autosave, sent, kept, ring, answer, settle, status } = bench();
    autosave.changed(plan('a'));
    await ring();
    await answer({ type: 'overtaken', theirs: { revision: 5, plan: plan('x'), updatedBy: 'Văn thư' } });
    expect(status()).toBe('conflict');
    autosave.changed(plan('ab'));
    await settle();
    expect([status(), sent.length, kept.get('p')?.plan]).toEqual(['conflict', 1, plan('ab')]);
    autosave.merged(plan('ab x'), { revision: 5, plan: plan('x') });
    expect(sent.at(-1)).toMatchObject({ plan: plan('ab x'), revision: 5 });
    await answer(ok(6));
    expect([status(), kept.size]).toEqual(['saved', 0]);
  });

  it('goes on upon a version that another named without a change', async () => {
    const { autosave, sent, ring, answer } = bench();
    autosave.changed(plan('a'));
    await ring();
    await answer({ type: 'overtaken', theirs: { revision: 2, plan: plan('0') } });
    expect(sent.at(-1)).toMatchObject({ plan: plan('a'), revision: 2 });
  });

  it('takes up what a page before it left, with the request whose answer it never heard', async () => {
    const left: Kept = {
      draftId: 'd',
      pageId: 'gone',
      plan: plan('ab'),
      base: { revision: 1, plan: plan('0') },
      sent: [plan('a')],
      at: '2026-01-15T03:31:00Z',
    };
    const { sent, ring, answer, status } = bench(savingFrom(left));
    await ring();
    expect(sent[0]).toMatchObject({ plan: plan('ab'), revision: 1 });
    await answer(ok(2));
    expect(status()).toBe('saved');
  });

  it('saves a named version even where nothing changed, also while a plain save is under way', async () => {
    const { autosave, sent, ring, answer } = bench();
    void autosave.saveNow({ note: 'Bản trình' });
    expect(sent).toMatchObject([{ reason: 'saved', note: 'Bản trình', revision: 1 }]);
    await answer(ok(2));
    autosave.changed(plan('a'));
    await ring();
    const named = autosave.saveNow({ note: 'Bản 2' });
    await answer(ok(3));
    expect(sent.at(-1)).toMatchObject({ reason: 'saved', note: 'Bản 2', revision: 3 });
    await answer(ok(4));
    expect((await named).acknowledged.revision).toBe(4);
  });

  it('keeps what the server refuses and says why', async () => {
    const { autosave, kept, ring, answer, status } = bench();
    autosave.changed(plan('a'));
    await ring();
    await answer({ type: 'refused', message: 'Phiên làm việc đã hết.', signIn: true });
    expect([status(), kept.get('p')?.plan]).toEqual(['refused', plan('a')]);
  });
});
