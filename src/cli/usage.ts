/** What commander says about wrong use, said in Vietnamese with a stable code. */
import type { CommanderError } from 'commander';
import { Failure } from '../failure.ts';

/** `quoted` is what commander put in quotes: the options, argument or command at fault. */
const sentences: Record<string, { code: string; message: (...quoted: string[]) => string }> = {
  'commander.unknownOption': { code: 'cli.unknown-option', message: (o) => `Không có tùy chọn ${o}` },
  'commander.unknownCommand': { code: 'cli.unknown-command', message: (c) => `Không có lệnh "${c}"` },
  'commander.missingArgument': { code: 'cli.missing-argument', message: (a) => `Thiếu đối số ${a}` },
  'commander.excessArguments': { code: 'cli.too-many-arguments', message: () => 'Thừa đối số' },
  'commander.optionMissingArgument': {
    code: 'cli.option-without-value',
    message: (o) => `Tùy chọn ${o} cần một giá trị`,
  },
  'commander.conflictingOption': {
    code: 'cli.conflicting-options',
    message: (a, b) => `Không dùng chung được ${a} và ${b}`,
  },
};

/** @param help the command to ask for help, such as `kehoach render --help` */
export function usageFailure(error: CommanderError, help: string): Failure {
  const known = sentences[error.code] ?? { code: 'cli.wrong-use', message: () => 'Lệnh không đúng' };
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const near = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(error.message)?.[1];
  const hint = near ? ` (có phải ${near}?)` : '';
  return new Failure('usage', known.code, `${known.message(...quoted)}${hint}; xem hướng dẫn: ${help}`, [], error);
}

/** A value outside the ones an option knows. */
export function oneOf<T extends string>(option: string, values: readonly T[]): (value: string) => T {
  return (value) => {
    const found = values.find((known) => known === value);
    if (found !== undefined) return found;
    throw new Failure(
      'usage',
      'cli.unknown-value',
      `Tùy chọn ${option} không nhận giá trị "${value}"; các giá trị được dùng: ${values.join(', ')}.`,
    );
  };
}

/** A whole number within bounds, both included. */
export function wholeNumber(option: string, least: number, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new Failure(
      'usage',
      'cli.unknown-value',
      `Tùy chọn ${option} cần một số nguyên từ ${least} đến ${most}, không phải "${value}".`,
    );
  };
}
