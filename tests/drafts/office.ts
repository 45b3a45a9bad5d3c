// Organisations and people for tests of drafts, in any database.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Actor } from '../../src/accounts/actor.ts';
import type { PlanData } from '../../src/drafts/draft.ts';
import { Failure } from '../../src/failure.ts';
import { organisations, users } from '../../src/store/schema/index.ts';
import type { Database } from '../../src/store/index.ts';

type Rights = Partial<Pick<Actor, 'roles' | 'permissions'>>;

export interface Office {
  organisationId: string;
  /** Another person of it. */
  person(fullName: string, rights?: Rights): Promise<Actor>;
}

const at = '2026-01-01T00:00:00.000Z';

/** @param above the organisation above it */
export async function makeOffice(db: Database, above?: Office & { path: string[] }, unitCode: string | null = null) {
  const organisationId = randomUUID();
  await db.insert(organisations).values({
    id: organisationId,
    parentId: above?.organisationId ?? null,
    name: above ? 'UBND xã' : 'Sở Nội vụ',
    kind: above ? 'commune' : 'province',
    unitCode,
    createdAt: at,
  });
  const path = [organisationId, ...(above?.path ?? [])];
  const person = async (fullName: string, { roles = ['clerk'], permissions = [] }: Rights = {}): Promise<Actor> => {
    const userId = randomUUID();
    const username = `u${userId.slice(0, 8)}`;
    await db.insert(users).values({
      id: userId,
      organisationId,
      username,
      fullName,
      roles: [...roles],
      permissions: [...permissions],
      active: true,
      mustChangePassword: false,
      createdAt: at,
    });
    return { userId, organisationId, organisationPath: path, username, fullName, roles, permissions, via: 'session' };
  };
  return { organisationId, path, person };
}

export const everything: Rights = { roles: ['clerk', 'admin'], permissions: ['submit', 'approve', 'issue'] };

export function samplePlan(name = 'toi-thieu'): PlanData {
  return JSON.parse(readFileSync(new URL(`../../samples/${name}.json`, import.meta.url), 'utf8')) as PlanData;
}

/** A clock that a test sets, minutes from an hour on. */
export function clockAt(minutes = 0): { (): Date; minutes: number } {
  const clock = Object.assign(() => new Date(Date.UTC(2026, 10, 21, 8, 0) + clock.minutes * 60_000), { minutes });
  return clock;
}

/** The failure that the work ends with. */
export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('It did not fail');
}

export const codeOf = async (work: Promise<unknown>): Promise<string> => (await failureOf(work)).code;
