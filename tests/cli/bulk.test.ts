import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeInLongSuite } from '../long-suite.ts';
import { findUnits } from '../../src/units/find-units.ts';
import { placeForEach, type JsonError } from './command-line.ts';

const place = placeForEach();

/** By one thread, where nothing is said of threads: each has to load and to warm up all that makes documents. */
const bulk = (...words: string[]) => ['bulk', 'plan.json', '--workers', '1', ...words];

/** Xã Lê Lợi, phường Đoàn Kết, xã Bum Nưa. */
const codes = ['03388', '03433', '03487'];

beforeEach(async () => {
  await place.bring('ke-hoach-goc-cap-xa-2026');
  await writeFile(place.path('units.csv'), `code\n${codes.join('\n')}\n`);
});

const documents = async (below: string) => (await place.files()).filter((file) => file.startsWith(`${below}/`));

interface Summary {
  state: string;
  made: number;
  kept: number;
  files: number;
  failed: { code: string; error: { code: string } }[];
}

describe('kehoach bulk', () => {
  it('writes Word and PDF of every unit into a folder, with manifests, and does nothing when all is there', async () => {
    const { code, stdout, stderr } = await place.runAlone(['bulk', 'plan.json', '--units', 'units.csv', '-o', 'ra']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'ra\n' });
    expect(stderr).toMatch(/Dự kiến: 3 đơn vị, khoảng \d+ trang/);
    const files = await documents('ra');
    expect(files.filter((file) => file.endsWith('.pdf'))).toHaveLength(3);
    expect(files.filter((file) => file.endsWith('.docx'))).toHaveLength(3);
    expect(files.slice(0, 2)).toEqual(['ra/manifest.csv', 'ra/manifest.json']);
    const rows = (await readFile(place.path('ra/manifest.csv'), 'utf8')).trim().split('\r\n');
    expect(rows).toHaveLength(7);
    expect(rows[1]).toMatch(
      /^03388,phường Đoàn Kết,tỉnh Lai Châu,tỉnh Lai Châu\/03388 phường Đoàn Kết\/.*\.docx,docx,/,
    );
    const again = await place.run(['bulk', 'plan.json', '--units', 'units.csv', '-o', 'ra', '--json']);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(again.stdout)).toMatchObject({ state: 'nothing-to-do', made: 0, kept: 3, files: 6 } as Summary);
  });

  it('writes one ZIP, makes only a row that has changed, and leaves nothing waiting', async () => {
    await place.run(bulk('--units', 'units.csv', '-f', 'docx', '-o', 'ra.zip'));
    expect(execFileSync('unzip', ['-tqq', place.path('ra.zip')], { encoding: 'utf8' })).toBe('');
    await writeFile(
      place.path('units.csv'),
      `code,signer\n03388,\n03433,Lò Văn Thử\n03487,\n`.replace('signer', 'nguoi_ky'),
    );
    const { code, stdout } = await place.run(bulk('--units', 'units.csv', '-f', 'docx', '-o', 'ra.zip', '--json'));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ state: 'done', made: 1, kept: 2, files: 3 } as Summary);
    const listing = execFileSync('unzip', ['-Z', '-1', place.path('ra.zip')], { encoding: 'utf8' })
      .trim()
      .split('\n');
    expect(listing.map((path) => path.replace(/\/.*\//, '/…/'))).toEqual([
      ...Array<unknown>(3).fill(expect.stringMatching(/^tỉnh Lai Châu\/…\/.*docx$/)),
      'manifest.csv',
      'manifest.json',
    ]);
    expect(await documents('ra.zip.nhat-ky')).toEqual(['ra.zip.nhat-ky/lock', 'ra.zip.nhat-ky/nhat-ky.jsonl']);
  });

  it('names the rows that would fail, writes nothing in a dry run, and makes the others in a run', async () => {
    const overrides = { '03433': [{ op: 'replace', path: '/decision/subject', value: 'Ban hành {{khong_co}}' }] };
    await writeFile(place.path('riêng.json'), JSON.stringify(overrides));
    const words = bulk('--units', 'units.csv', '--overrides', 'riêng.json', '-f', 'docx');
    const before = await place.files();
    const dry = await place.run([...words, '--dry-run']);
    expect(dry.code).toBe(1);
    expect(dry.stdout).toMatch(/1 trong 3 đơn vị sẽ lỗi:\nHàng 3, mã 03433 .*khong_co.*\[wording\./);
    expect(await place.files()).toEqual(before);
    const run = await place.run([...words, '-o', 'ra', '--json']);
    expect(run.code).toBe(1);
    const { failed, files } = JSON.parse(run.stdout) as Summary;
    expect(files).toBe(2);
    expect(failed).toMatchObject([{ code: '03433', error: { code: 'wording.unknown-placeholder' } }]);
    await writeFile(place.path('riêng.json'), '{}');
    const mended = await place.run([...words, '-o', 'ra', '--only-failed', '--json']);
    expect(mended.code).toBe(0);
    expect(JSON.parse(mended.stdout)).toMatchObject({ made: 1, kept: 0, files: 3, failed: [] });
  });

  it('refuses wrong tables, codes, provinces, patterns and options before anything is written', async () => {
    await writeFile(place.path('sai.csv'), 'code\n03388\n03388\n');
    const before = await place.files();
    const refused = async (words: string[], code: number, what: string) => {
      const run = await place.run(bulk(...words, '--json'));
      expect([run.code, (JSON.parse(run.stdout) as JsonError).error.code]).toEqual([code, what]);
      expect(await place.files()).toEqual(before);
    };
    await refused(['--units', 'sai.csv', '-o', 'ra'], 1, 'bulk.bad-table');
    await refused(['--units', 'units.csv', '-o', 'ra', '--only', '99999'], 2, 'bulk.unknown-code');
    await refused(['--units', 'units.csv', '-o', 'ra', '--name', '../{{ma}}'], 2, 'bulk.bad-pattern');
    await refused(['--units', 'units.csv'], 2, 'cli.output-needed');
    await refused(['-o', 'ra'], 2, 'cli.units-needed');
    await refused(['--province', 'Lai Chu', '-o', 'ra'], 2, 'cli.unknown-province');
    await refused(['--units', 'units.csv', '-o', 'ra', '-f', 'odt'], 2, 'cli.unknown-value');
    await mkdir(place.path('ra'));
    await writeFile(place.path('ra/manifest.csv'), 'của tôi');
    before.push('ra/manifest.csv');
    before.sort();
    await refused(['--units', 'units.csv', '-o', 'ra'], 2, 'bulk.output-exists');
  });

  it('takes a template from a file, which is merged and laid out in processes under limits', async () => {
    const template = fileURLToPath(new URL('../../templates/quyet-dinh-ke-hoach.docx', import.meta.url));
    await copyFile(template, place.path('mẫu.docx'));
    const { code, stdout } = await place.run(
      bulk('--units', 'units.csv', '-o', 'ra', '-t', 'mẫu.docx', '--only', '03388', '--json'),
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ made: 1, files: 2, failed: [] });
    expect(await readFile(place.path('ra/manifest.csv'), 'utf8')).toContain('mẫu.docx@file sha256:');
  });

  it('stops cleanly when asked, says that the same command goes on, and goes on', async () => {
    const words = bulk('--province', 'Lai Châu', '--only', codes.join(), '-f', 'docx', '-o', 'ra');
    const child = place.start(words);
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      // Told right before the first unit is made.
      if (said.includes('Dự kiến')) child.kill('SIGINT');
    });
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(130);
    expect(said).toContain('chạy lại đúng lệnh này để làm tiếp');
    expect((await place.run(words)).code).toBe(0);
    expect((await documents('ra')).filter((file) => file.endsWith('.docx'))).toHaveLength(3);
  });
});

describeInLongSuite('a disk that fills up', () => {
  /** A file system that has room for some units out of eight, mounted in a name space of the command's own. */
  const onSmallDisk = (command: string) =>
    spawnSync(
      'unshare',
      ['--map-root-user', '--user', '--mount', 'sh', '-ec', `mount -t tmpfs -o size=800k tmpfs nhỏ; ${command}`],
      { cwd: place.folder, encoding: 'utf8' },
    );

  // tests/bulk/run/cut-off.test.ts tells it in short, with a disk that is feigned.
  it('stops the run in one sentence with whole files only, and the run goes on when there is room', async () => {
    await mkdir(place.path('nhỏ'));
    const eight = findUnits({}).slice(0, 8);
    await writeFile(place.path('units.csv'), ['code', ...eight.map(({ code }) => code)].join('\n'));
    const allowed = onSmallDisk('true');
    // Where no file system may be mounted, tests/bulk/run/cut-off.test.ts tells the same with a disk that is feigned.
    if (allowed.status !== 0) return console.warn(`No tmpfs here: ${allowed.stderr}`);
    const program = fileURLToPath(new URL('../../bin/kehoach.js', import.meta.url));
    const run = `"${process.execPath}" "${program}" bulk plan.json --units units.csv -o nhỏ/ra`;
    const { stdout, stderr, status } = onSmallDisk(
      `${run} && exit 9; ls -A nhỏ/ra/.kehoach-dang-ghi 2>/dev/null || true; find nhỏ/ra -name '*.pdf' -exec sh -c 'tail -c 6 "$1"; echo' _ {} \\; ; ` +
        `find nhỏ/ra -name '*.pdf' | wc -l; mount -o remount,size=50m nhỏ; ${run}; find nhỏ/ra -type f | wc -l`,
    );
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stderr).toMatch(/Lỗi \[bulk\.disk-full\]: .*hết chỗ.*chạy lại đúng lệnh này/);
    expect(stderr).toMatch(/\d+ đơn vị đã có từ trước/);
    const lines = stdout.trim().split('\n');
    const whole = lines.filter((line) => line === '%%EOF').length;
    expect(whole).toBeGreaterThan(0);
    expect(lines).toContain(`${whole}`);
    expect(lines.at(-1)).toBe(`${2 * eight.length + 2}`);
    expect((await stat(place.path('nhỏ'))).isDirectory()).toBe(true);
  });
});
