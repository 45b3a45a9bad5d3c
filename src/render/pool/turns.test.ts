import { describe, expect, it } from 'vitest';
import { Failure } from '../../failure.ts';
import { turns } from './turns.ts';

const line = { 'waited-for': 2, bulk: 2 };

describe('turns', () => {
  it('gives the place to who is waited for before bulk work, each in the order of asking', async () => {
    const places = turns(1, line);
    const leave = await places.take({});
    const came: string[] = [];
    const asks = (['bulk 1', 'waited-for 1', 'bulk 2', 'waited-for 2'] as const).map(async (name) => {
      const urgency = name.startsWith('bulk') ? 'bulk' : 'waited-for';
      const next = await places.take({ urgency });
      came.push(name);
      next();
    });
    leave();
    await Promise.all(asks);
    expect(came).toEqual(['waited-for 1', 'waited-for 2', 'bulk 1', 'bulk 2']);
    expect(places).toMatchObject({ waiting: 0, inside: 0 });
  });

  it('refuses who comes when the line is full, and takes the next when it is shorter', async () => {
    const places = turns(1, line);
    const leave = await places.take({});
    const first = places.take({});
    const second = places.take({});
    await expect(places.take({})).rejects.toMatchObject({ kind: 'unavailable', code: 'render.busy' });
    leave();
    (await first)();
    (await second)();
    (await places.take({}))();
    expect(places).toMatchObject({ waiting: 0, inside: 0 });
  });

  it('keeps no place for who has left the line', async () => {
    const places = turns(1, line);
    const leave = await places.take({});
    const caller = new AbortController();
    const gone = places.take({ signal: caller.signal });
    const patient = places.take({});
    caller.abort();
    await expect(gone).rejects.toBeInstanceOf(Failure);
    leave();
    (await patient)();
    expect(places).toMatchObject({ waiting: 0, inside: 0 });
    await expect(places.take({ signal: caller.signal })).rejects.toMatchObject({ code: 'render.cancelled' });
  });
});
