import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../../../api/problem.ts';
import { beginPages, pause, type PagesNews } from './page-making.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Request {
  plan: string;
  signal: AbortSignal;
  answer: (pages: string) => void;
  refuse: (error: unknown) => void;
}

/** A plan that is typed at, and a service that answers when it is told to. */
function bench() {
  let plan = 'a';
  const requests: Request[] = [];
  const news: PagesNews<string, string>[] = [];
  const dropped: string[] = [];
  const pages = beginPages<string, string>({
    plan: () => plan,
    make: (of, signal) => new Promise((answer, refuse) => requests.push({ plan: of, signal, answer, refuse })),
    drop: (late) => dropped.push(late),
    tell: (told) => news.push(told),
  });
  const type = (next: string) => {
    plan = next;
    pages.changed();
  };
  return {
    requests,
    news,
    dropped,
    type,
    pages,
    shown: () => news.flatMap((one) => (one.is === 'made' ? one.pages : [])),
  };
}

const busy = (seconds?: number) => {
  const problem = new ApiProblem(503, 'http.busy', 'Dịch vụ đang bận.');
  problem.retryAfter = seconds;
  return problem;
};

describe('the pages of what is typed', () => {
  it('are asked for once, after a pause in typing', async () => {
    const { requests, type, shown } = bench();
    requests[0]!.answer('A');
    await vi.advanceTimersByTimeAsync(0);
    for (const next of ['ab', 'abc', 'abcd']) {
      type(next);
      await vi.advanceTimersByTimeAsync(pause - 50);
    }
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(50);
    expect(requests.map(({ plan }) => plan)).toEqual(['a', 'abcd']);
    requests[1]!.answer('ABCD');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown()).toEqual(['A', 'ABCD']);
    expect(requests).toHaveLength(2);
  });

  it('are called off when later ones are asked for, and never shown after them', async () => {
    const { requests, type, shown, dropped } = bench();
    type('ab');
    await vi.advanceTimersByTimeAsync(pause);
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    requests[1]!.answer('AB');
    requests[0]!.answer('A');
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toEqual(['AB']);
    expect(dropped).toEqual(['A']);
  });

  it('are asked for again when the busy service said, not earlier', async () => {
    const { requests, news, shown } = bench();
    requests[0]!.refuse(busy(7));
    await vi.advanceTimersByTimeAsync(6_900);
    expect(news.at(-1)).toMatchObject({ is: 'failed', again: 7_000 });
    expect(requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(100);
    requests[1]!.answer('A');
    await vi.advanceTimersByTimeAsync(0);
    expect(shown()).toEqual(['A']);
  });

  it('are asked for again when the service is gone, but not when it refuses the plan', async () => {
    const { requests, news, type } = bench();
    requests[0]!.refuse(new ApiProblem(0, 'web.unreachable', 'Không kết nối được.'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(requests).toHaveLength(2);
    requests[1]!.refuse(new ApiProblem(422, 'plan.invalid', 'Sai.'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(news.at(-1)).toMatchObject({ is: 'failed', again: undefined });
    expect(requests).toHaveLength(2);
    type('ab');
    await vi.advanceTimersByTimeAsync(pause);
    expect(requests).toHaveLength(3);
  });

  it('are not asked for where a change was undone before it was sent', async () => {
    const { requests, type } = bench();
    requests[0]!.answer('A');
    await vi.advanceTimersByTimeAsync(0);
    type('ab');
    type('a');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(1);
  });

  it('are the ones before, and no longer in the making, where a change was undone while it was on its way', async () => {
    const { requests, news, type } = bench();
    requests[0]!.answer('A');
    await vi.advanceTimersByTimeAsync(0);
    type('ab');
    await vi.advanceTimersByTimeAsync(pause);
    expect(news.at(-1)).toEqual({ is: 'making' });
    type('a');
    await vi.advanceTimersByTimeAsync(pause);
    expect(requests[1]!.signal.aborted).toBe(true);
    expect(news.at(-1)).toEqual({ is: 'made', plan: 'a', pages: 'A' });
  });

  it('are nobody’s once they are hidden', async () => {
    const { requests, news, type, pages } = bench();
    type('ab');
    pages.end();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true]);
    expect(news).toEqual([{ is: 'making' }]);
  });
});
