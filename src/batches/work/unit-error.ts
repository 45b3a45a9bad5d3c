/** What stands with a unit that could not be made. */
import { Failure } from '../../failure.ts';
import type { ItemError } from '../items/finish.ts';

/** A fault of the program: its message may quote a document, so it is not told. */
const fault: ItemError = {
  code: 'batches.unit-fault',
  message:
    'Chương trình gặp lỗi ngoài dự kiến với đơn vị này; hãy làm lại đơn vị lỗi, nếu vẫn lỗi thì báo người quản trị.',
};

export function unitErrorOf(error: unknown): ItemError {
  return error instanceof Failure ? { code: error.code, message: error.message, findings: error.findings } : fault;
}
