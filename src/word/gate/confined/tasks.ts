/** The gate itself as a confined task. Whoever does more with a file makes a task of it in the same way. */
import { type GateOptions, passGate as pass, type Passed } from '../index.ts';
import type { ConfinedTask } from './contract.ts';

export const passGate = (bytes: Uint8Array, options: GateOptions): Passed => pass(bytes, options);

export const gateTask: ConfinedTask<GateOptions, Passed> = { module: import.meta.url, run: 'passGate' };
