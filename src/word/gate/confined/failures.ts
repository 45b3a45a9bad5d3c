/** How work in a process of its own can end without a result, and the settings that a user may change then. */
import { Failure, type FailureKind, type Finding } from '../../../failure.ts';
import type { Answer } from './contract.ts';

/** Environment variables by which an operator sets the limits; the doors read them. */
export const limitVariables = { deadline: 'KEHOACH_FILE_DEADLINE', memory: 'KEHOACH_FILE_MEMORY' } as const;

export const confinedFailures = {
  timeout: (ms: number) =>
    new Failure(
      'timeout',
      'word.gate-timeout',
      `Xử lý tệp quá ${Math.round(ms / 100) / 10} giây nên đã dừng; hãy chia nhỏ tệp, hoặc tăng thời hạn (${limitVariables.deadline}).`,
    ),
  memory: (mb: number) =>
    new Failure(
      'input',
      'word.gate-memory',
      `Xử lý tệp cần hơn ${mb} MB bộ nhớ nên đã dừng; hãy chia nhỏ tệp, hoặc tăng giới hạn (${limitVariables.memory}).`,
    ),
  crashed: (cause: unknown) =>
    new Failure(
      'input',
      'word.gate-crashed',
      'Xử lý tệp bị lỗi giữa chừng; hãy mở tệp bằng Word và lưu lại.',
      [],
      cause,
    ),
  closed: () =>
    new Failure(
      'unavailable',
      'word.gate-closed',
      'Chương trình đang dừng nên không nhận thêm tệp; hãy gửi lại sau khi dịch vụ chạy lại.',
    ),
};

/** The process ended without an answer. A heap that runs out says so before it goes. */
export function endedFailure(how: string, stderr: string, memoryMb: number): Failure {
  const heapRanOut = /out of memory|allocation failed|bad_alloc/i.test(stderr);
  return heapRanOut ? confinedFailures.memory(memoryMb) : confinedFailures.crashed(new Error(`${how}: ${stderr}`));
}

/** What an answer means for the caller. */
export function resultOf(answer: Answer, memoryMb: number): unknown {
  switch (answer.kind) {
    case 'done':
      return answer.result;
    case 'failure': {
      const { kind, code, message, findings } = answer.failure;
      throw new Failure(kind as FailureKind, code, message, findings as Finding[]);
    }
    case 'out-of-memory':
      throw confinedFailures.memory(memoryMb);
    case 'fault':
      throw confinedFailures.crashed(new Error(answer.stack));
  }
}
