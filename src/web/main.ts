/** The first file that runs: zod must be told to compile no code before any schema is made; the policy forbids eval. */
import { config } from 'zod/v4/core';

config({ jitless: true });
void import('./start.tsx');
