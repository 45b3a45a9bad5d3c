// The embedded database in its folder: one process at a time, on the disk, and plain words when it cannot be.
import { execFileSync, spawn } from 'node:child_process';
import { once as event } from 'node:events';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { engineHere } from '../../src/store/embedded/engine.ts';
import { lockFolder } from '../../src/store/embedded/folder-lock.ts';
import { openEmbedded } from '../../src/store/embedded/open.ts';
import { databaseVersion } from '../../src/store/embedded/prepared.ts';
import { openStore } from '../../src/store/index.ts';
import { rowsOf } from '../../src/store/migrations.ts';
import { storeState } from '../../src/store/schema/index.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'kehoach-store-'));
  folders.push(folder);
  return folder;
};

afterEach(() => {
  vi.restoreAllMocks();
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

const failure = (code: string, words: string): unknown =>
  expect.objectContaining({ name: 'Failure', code, message: expect.stringContaining(words) as unknown });

describe('the embedded database', () => {
  it('is laid at the first start and found again at the next, with what was written', async () => {
    const folder = join(newFolder(), 'sâu', 'bên trong');
    const first = await openStore({ folder });
    await first.db.insert(storeState).values({ key: 'word', value: 'Kế hoạch cải cách' });
    const sha256 = await first.blobs.put(Buffer.from('tệp'));
    const [row] = await rowsOf<{ version: string; lower: string }>(
      first.db,
      sql`select current_setting('server_version') as version, lower('ĐẶNG ỨNG') as lower`,
    );
    expect(row?.version.split('.')[0]).toBe(databaseVersion);
    expect(row?.lower).toBe('đặng ứng');
    await first.close();

    const second = await openStore({ folder });
    expect(await second.db.select().from(storeState)).toContainEqual({ key: 'word', value: 'Kế hoạch cải cách' });
    expect(Buffer.from((await second.blobs.get(sha256)) ?? []).toString()).toBe('tệp');
    await second.close();
  });

  it('goes on after an error as a server does, with statements that were prepared before', async () => {
    const store = await openStore({ folder: newFolder() });
    const all = store.db.select().from(storeState).prepare('all');
    const before = await all.execute();
    for (const wrong of [
      sql`select ${'\0'}::text`,
      sql`select ${'x'}::int`,
      sql`selec ${1}`,
      sql`select 1/${0}::int`,
    ]) {
      await expect(store.db.execute(wrong)).rejects.toThrow();
      expect(await all.execute()).toEqual(before);
    }
    await store.close();
  });

  it('brings every commit to the disk before it says so', async () => {
    // In this thread, where it is seen.
    const store = await openEmbedded(newFolder(), engineHere);
    const synced = vi.spyOn(fs, 'fsyncSync');
    for (const key of ['a', 'b', 'c']) {
      synced.mockClear();
      await store.db.insert(storeState).values({ key, value: 'x' });
      expect(synced).toHaveBeenCalled();
    }
    await store.close();
  });

  it('refuses use from inside a transaction other than by the transaction', async () => {
    const { db, close } = await openStore({ folder: newFolder() });
    await db.insert(storeState).values({ key: 'a', value: 'b' });
    const wrong = db.transaction(() => db.select().from(storeState));
    await expect(wrong).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/inside one of its/) as unknown },
    });
    expect(await db.transaction((tx) => tx.select().from(storeState))).toHaveLength(1);
    await close();
  });

  it('begins anew where a first start was cut off', async () => {
    const folder = newFolder();
    fs.mkdirSync(join(folder, 'database.new/base'), { recursive: true });
    await (await openStore({ folder })).close();
    expect(fs.existsSync(join(folder, 'database.new'))).toBe(false);
  });

  it('uses less than 400 MB at the first start', () => {
    const script = `const { openStore } = await import(process.argv[1]);
      const store = await openStore({ folder: process.argv[2] });
      await store.close();
      console.log(process.resourceUsage().maxRSS);`;
    const words = ['--input-type=module', '-e', script, join(process.cwd(), 'dist/store/index.js'), newFolder()];
    expect(Number(execFileSync(process.execPath, words, { encoding: 'utf8' })) / 1024).toBeLessThan(400);
  });
});

describe('the lock of the data folder', () => {
  it('refuses a second opener at once, and names the first', async () => {
    const folder = newFolder();
    const { close } = await openStore({ folder });
    await expect(openStore({ folder })).rejects.toEqual(failure('store.in-use', `tiến trình số ${process.pid}`));
    await close();
    await (await openStore({ folder })).close();
  });

  it('ends with its process, however that ends', async () => {
    const folder = newFolder();
    const script = `const { lockFolder } = await import(process.argv[1]);
      lockFolder(process.argv[2]); console.log('locked'); setInterval(() => {}, 1000);`;
    const module = join(process.cwd(), 'dist/store/embedded/folder-lock.js');
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script, module, folder]);
    await event(holder.stdout, 'data');
    expect(() => lockFolder(folder)).toThrow(failure('store.in-use', `tiến trình số ${holder.pid}`) as Error);
    holder.kill('SIGKILL');
    await event(holder, 'exit');
    lockFolder(folder).release();
  });
});

describe('a folder that cannot hold data', () => {
  it('is refused when a file stands in its way', async () => {
    const folder = join(newFolder(), 'tệp');
    fs.writeFileSync(folder, '');
    await expect(openStore({ folder })).rejects.toEqual(failure('store.folder-unusable', 'không phải thư mục'));
  });

  it.each([
    ['EACCES', 'không có quyền ghi'],
    ['EROFS', 'chỉ cho đọc'],
    ['ENOSPC', 'đĩa đã đầy'],
  ])('is refused with the reason when the system says %s', async (code, words) => {
    const folder = newFolder();
    vi.spyOn(fs, 'fsyncSync').mockImplementation(() => {
      throw Object.assign(new Error(code), { code });
    });
    await expect(openStore({ folder })).rejects.toEqual(failure('store.folder-unusable', words));
    vi.restoreAllMocks();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('is refused when the disk is nearly full', async () => {
    const folder = newFolder();
    vi.spyOn(fs, 'statfsSync').mockReturnValue({ bavail: 10, bsize: 4096 } as fs.StatsFs);
    await expect(openStore({ folder })).rejects.toEqual(failure('store.folder-unusable', 'đĩa đã đầy'));
  });

  it('is refused, and left alone, when another version of PostgreSQL made it', async () => {
    const folder = newFolder();
    fs.mkdirSync(join(folder, 'database'));
    fs.writeFileSync(join(folder, 'database/PG_VERSION'), '17\n');
    await expect(openStore({ folder })).rejects.toEqual(failure('store.other-database-version', 'phiên bản 17'));
    expect(fs.readdirSync(join(folder, 'database'))).toEqual(['PG_VERSION']);
  });

  it('is refused in a sentence when the database in it is damaged', async () => {
    const folder = newFolder();
    await (await openStore({ folder })).close();
    fs.writeFileSync(join(folder, 'database/global/pg_control'), 'hỏng');
    await expect(openStore({ folder })).rejects.toEqual(failure('store.cannot-open', 'khôi phục từ bản sao lưu'));
    fs.rmSync(join(folder, 'database/global/pg_control'));
  });
});
