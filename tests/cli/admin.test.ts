import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { legalDocuments } from '../../src/store/schema/index.ts';
import { placeForEach, type JsonError } from './command-line.ts';

const program = fileURLToPath(new URL('../../bin/kehoach.js', import.meta.url));
const password = 'một câu ngắn dễ nhớ';

/** Without the databases of whoever runs the tests. */
const env = { DATABASE_URL: '', KEHOACH_DATA: './data' };

describe('kehoach admin create', () => {
  const place = placeForEach();
  const create = (words: string[], stdin = `${password}\n`) =>
    place.run(['admin', 'create', '--password-stdin', ...words], stdin, env);
  const whole = ['--username', 'Quan.Tri', '--full-name', 'Nguyễn Thị An', '--organisation', 'SỞ NỘI VỤ TỈNH A'];

  it('makes the first organisation and its admin, then more admins of it', async () => {
    const first = await create([...whole, '--kind', 'province', '--json']);
    expect(first.code, first.stderr).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ username: 'quan.tri', organisation: 'SỞ NỘI VỤ TỈNH A' });
    const second = await create(['--username', 'hai', '--full-name', 'Trần Văn Hai']);
    expect(second.stdout).toBe('Đã tạo người quản trị "hai" của cơ quan "SỞ NỘI VỤ TỈNH A".\n');
    // The first organisation has a library to begin with, once.
    const store = await openStore({ folder: join(place.folder, 'data') });
    const kept = await store.db.select({ symbol: legalDocuments.symbol }).from(legalDocuments);
    await store.close();
    expect(kept.map(({ symbol }) => symbol)).toContain('30/2020/NĐ-CP');
    expect(new Set(kept.map(({ symbol }) => symbol)).size).toBe(kept.length);
    const again = await create(['--username', 'hai', '--full-name', 'Trần Văn Hai', '--json']);
    expect([again.code, (JSON.parse(again.stdout) as JsonError).error.code]).toEqual([1, 'accounts.username-taken']);
    const other = await create([
      '--username',
      'ba',
      '--full-name',
      'Lê Ba',
      '--organisation',
      'Cơ quan khác',
      '--json',
    ]);
    expect([other.code, (JSON.parse(other.stdout) as JsonError).error.code]).toEqual([2, 'cli.organisation-exists']);
  });

  it.each([
    [['--username', 'có dấu'], password, 'accounts.wrong-form'],
    [['--unit', '99999'], password, 'accounts.unknown-unit'],
    [[], 'ngắn', 'accounts.weak-password'],
    [[], '', 'accounts.wrong-form'],
  ])('refuses %j with the password "%s"', async (words, word, code) => {
    const run = await create([...whole, ...words, '--json'], `${word}\n`);
    expect(run.code).not.toBe(0);
    expect((JSON.parse(run.stdout) as JsonError).error.code).toBe(code);
  });

  it('says which option to use where there is no keyboard to ask at', async () => {
    const run = await place.run(['admin', 'create', ...whole, '--json'], '', env);
    expect(run.code).toBe(2);
    const { error } = JSON.parse(run.stdout) as JsonError;
    expect(error).toMatchObject({ code: 'cli.no-terminal' });
    expect(error.message).toContain('--password-stdin');
  });

  it.skipIf(spawnSync('script', ['--version']).status !== 0)(
    'asks at a terminal for what is missing, and does not show the password',
    async () => {
      const command = `${process.execPath} ${program} admin create --organisation 'Sở A'`;
      const child = spawn('script', ['-qec', command, '/dev/null'], {
        cwd: place.folder,
        env: { ...process.env, ...env },
      });
      let shown = '';
      const answers: [RegExp, string][] = [
        [/Tên đăng nhập: $/, 'chi.huy'],
        [/Họ và tên: $/, 'Phạm Chi'],
        [/không hiện khi gõ\): $/, password],
        [/Nhập lại mật khẩu: $/, password],
      ];
      child.stdout.on('data', (chunk: Buffer) => {
        shown += chunk.toString();
        // Colours and moves of the cursor aside.
        const [question, answer] = answers[0] ?? [];
        if (question?.test(shown.replace(/\u001b\[[0-9;]*[A-Za-z]/g, ''))) {
          answers.shift();
          setTimeout(() => child.stdin.write(`${answer}\r`), 100);
        }
      });
      const code = await new Promise((resolve) => child.once('close', resolve));
      expect(code, shown).toBe(0);
      expect(shown).toContain('Đã tạo người quản trị "chi.huy" của cơ quan "Sở A".');
      expect(shown).not.toContain('ngắn dễ nhớ');
    },
  );
});
