/** Options of the commands that take Word files from outside: what the work on one of them may use. */
import { Option, type Command } from 'commander';
import type { FileLimits } from '../word/gate/confined/contract.ts';
import { limitVariables } from '../word/gate/confined/failures.ts';
import { wholeNumber } from './usage.ts';

export interface LimitFlags {
  /** Seconds. */
  deadline?: number;
  /** MB. */
  memory?: number;
}

/** Adds `--deadline` and `--memory`; the environment says them as well. */
export function withFileLimits(command: Command): Command {
  const seconds = new Option(
    '--deadline <SECONDS>',
    'thời gian nhiều nhất cho một tệp Word từ ngoài / longest time for a Word file',
  )
    .env(limitVariables.deadline)
    .argParser(wholeNumber(`--deadline (${limitVariables.deadline})`, 1, 3_600));
  const megabytes = new Option(
    '--memory <MB>',
    'bộ nhớ nhiều nhất cho một tệp Word từ ngoài / most memory for a Word file',
  )
    .env(limitVariables.memory)
    .argParser(wholeNumber(`--memory (${limitVariables.memory})`, 64, 8_192));
  return command.addOption(seconds).addOption(megabytes);
}

export function limitsOf({ deadline, memory }: LimitFlags): Partial<FileLimits> {
  return {
    ...(deadline === undefined ? {} : { deadlineMs: deadline * 1_000 }),
    ...(memory === undefined ? {} : { memoryMb: memory }),
  };
}
