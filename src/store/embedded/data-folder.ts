/** The data folder: what lies in it, and whether it can hold data at all. */
import fs from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Failure } from '../../failure.ts';
import { databaseVersion } from './prepared.ts';

export interface DataFolder {
  root: string;
  database: string;
  /** Where a new database is laid before it takes its place. */
  newDatabase: string;
  blobs: string;
}

/** Bytes. A fresh database takes 30 MB, a checkpoint's WAL up to 64 MB. */
const leastFree = 128 * 1024 * 1024;

/** What the system's error codes mean to whoever runs the service. */
const reasons: Record<string, string> = {
  EACCES: 'tài khoản chạy chương trình không có quyền ghi; hãy đổi chủ sở hữu thư mục (chown) hoặc quyền (chmod)',
  EPERM: 'tài khoản chạy chương trình không có quyền ghi; hãy đổi chủ sở hữu thư mục (chown) hoặc quyền (chmod)',
  EROFS: 'đĩa chỉ cho đọc; hãy gắn lại đĩa cho ghi hoặc chọn thư mục khác',
  ENOSPC: 'đĩa đã đầy; hãy giải phóng dung lượng',
  EDQUOT: 'đã hết hạn mức đĩa của tài khoản; hãy giải phóng dung lượng',
  ENOTDIR: 'đường dẫn đi qua một tệp, không phải thư mục; hãy chọn đường dẫn khác',
  EEXIST: 'đó là một tệp, không phải thư mục; hãy chọn đường dẫn khác',
  EIO: 'đĩa báo lỗi vào/ra; hãy kiểm tra đĩa',
};

export function cannotHold(root: string, error: unknown): Failure {
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  const why = reasons[code] ?? `hệ thống báo ${code || message}`;
  const sentence = `Thư mục dữ liệu "${root}" không giữ được dữ liệu: ${why}.`;
  return new Failure('unavailable', 'store.folder-unusable', sentence, [], error);
}

/** Writes a small file, brings it to the disk, and reads it back. */
function tryToWrite(root: string): void {
  const file = join(root, `probe-${randomUUID()}.tmp`);
  const word = randomUUID();
  try {
    const descriptor = fs.openSync(file, 'wx', 0o600);
    try {
      fs.writeSync(descriptor, word);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    if (fs.readFileSync(file, 'utf8') !== word) throw new Error('đọc lại khác với điều đã ghi');
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** Makes the folder if need be. Throws `store.folder-unusable` where it cannot be written or is nearly full. */
export function usableFolder(root: string): DataFolder {
  try {
    fs.mkdirSync(root, { recursive: true, mode: 0o700 });
    tryToWrite(root);
    const { bavail, bsize } = fs.statfsSync(root);
    if (bavail * bsize < leastFree) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  } catch (error) {
    throw cannotHold(root, error);
  }
  return {
    root,
    database: join(root, 'database'),
    newDatabase: join(root, 'database.new'),
    blobs: join(root, 'blobs'),
  };
}

/** Refuses a database that another version of PostgreSQL made: its files cannot be read, and must not be tried. */
export function refuseOtherVersion({ root, database }: DataFolder): void {
  const file = join(database, 'PG_VERSION');
  if (!fs.existsSync(database)) return;
  const found = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : 'không rõ';
  if (found === databaseVersion) return;
  const message =
    `Thư mục dữ liệu "${root}" có cơ sở dữ liệu phiên bản ${found}, chương trình này cần phiên bản ${databaseVersion}; hãy dùng ` +
    'bản kehoach cũ chạy "kehoach db export", rồi bản này chạy "kehoach db import" vào thư mục mới.';
  throw new Failure('unavailable', 'store.other-database-version', message);
}
