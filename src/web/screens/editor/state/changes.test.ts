import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../plan/model/plan.ts';
import { set } from './changes.ts';

const drafter = ['decision', 'recipients', 'drafter'];

describe('a field that is emptied', () => {
  it('takes along what would print dots without it', () => {
    const plan: Plan = { decision: { recipients: { list: [], drafter: { mark: 'PL' } } } };
    expect(set([...drafter, 'mark'], undefined)(plan)).toEqual({ decision: { recipients: { list: [] } } });
    const two: Plan = { decision: { recipients: { drafter: { mark: 'PL', copies: 5 } } } };
    expect(set([...drafter, 'mark'], undefined)(two)).toEqual({
      decision: { recipients: { drafter: { copies: 5 } } },
    });
    const pass = ['plan', 'outline', 0, 'pass', 'tasksHeading'];
    const section: Plan = { plan: { outline: [{ content: 'pillars', pass: { tasksHeading: { text: 'a' } } }] } };
    expect(set([...pass, 'text'], undefined)(section)).toEqual({ plan: { outline: [{ content: 'pillars' }] } });
  });

  it('leaves what says something by being there: the decision, the signature, an item of a list', () => {
    const plan: Plan = { decision: { signature: { name: 'A' } }, plan: { pillars: [{ id: 'a', name: 'b' }] } };
    expect(set(['decision', 'signature', 'name'], undefined)(plan).decision).toEqual({ signature: {} });
    expect(set(['decision', 'signature'], undefined)(plan).decision).toEqual({});
    const items: Plan = { appendices: [{ title: 'a' }] };
    expect(set(['appendices', 0, 'title'], undefined)(items)).toEqual({ appendices: [{}] });
  });
});
