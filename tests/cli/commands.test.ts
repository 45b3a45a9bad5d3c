import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { tags, type Tag } from '../../src/compose/tags.ts';
import { placeForEach } from './command-line.ts';

const place = placeForEach();

describe('kehoach --help', () => {
  it('speaks Vietnamese and English, for every command', async () => {
    for (const words of [
      [],
      ['render'],
      ['validate'],
      ['units'],
      ['template', 'tags'],
      ['template', 'new'],
      ['doctor'],
      ['serve'],
    ]) {
      const { code, stdout } = await place.run([...words, '--help']);
      expect(code).toBe(0);
      expect(stdout).toContain('Cách dùng / Usage:');
      expect(stdout).toContain('hướng dẫn / this help');
    }
  });
});

describe('kehoach validate', () => {
  it('exits 0 for a plan without findings and says so', async () => {
    await place.bring('toi-thieu');
    const { code, stdout } = await place.runAlone(['validate', 'plan.json']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  });

  it('exits 1 with one line a finding: path, sentence, code', async () => {
    await place.bring('toi-thieu');
    const plan = JSON.parse(await readFile(place.path('plan.json'), 'utf8')) as Record<string, unknown>;
    await writeFile(place.path('plan.json'), JSON.stringify({ ...plan, period: { from: '2026' }, ky: 1 }));
    const { code, stdout } = await place.run(['validate', 'plan.json']);
    expect(code).toBe(1);
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines.join('\n')).toMatch(/^period\.from: .+ \[plan\.wrong-type\]$/m);
    const json = await place.run(['validate', 'plan.json', '--json']);
    expect(json.code).toBe(1);
    expect(json.stderr).toBe('');
    expect(JSON.parse(json.stdout)).toMatchObject({ valid: false, findings: [{ severity: 'error' }, {}] });
  });

  it('accepts gaps with --draft', async () => {
    await writeFile(place.path('plan.json'), '{}');
    expect((await place.run(['validate', 'plan.json'])).code).toBe(1);
    const { stdout } = await place.run(['validate', 'plan.json', '--draft', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ valid: true });
  });
});

describe('kehoach units', () => {
  it('lists units with the day the list holds from', async () => {
    const { code, stdout, stderr } = await place.run(['units', '--province', 'ha noi', '--type', 'phuong']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^00004\s+phường\s+Ba Đình\s+01\s+thành phố\s+Hà Nội$/m);
    expect(stderr).toContain('20/9/2026');
    const { stdout: json } = await place.run(['units', '--province', '01', '--search', 'ba dinh', '--json']);
    expect(JSON.parse(json)).toMatchObject({ asOf: '2026-09-20', units: [{ code: '00004' }] });
  });

  it('prints all 3,321 as CSV that Excel reads', async () => {
    const { stdout } = await place.runAlone(['units', '--csv']);
    expect(stdout.startsWith('\uFEFFcode,type,name,')).toBe(true);
    expect(stdout.trimEnd().split('\r\n')).toHaveLength(3322);
  });

  it('proposes the province that was meant', async () => {
    const { code, stderr } = await place.run(['units', '--province', 'Hung Yem']);
    expect(code).toBe(2);
    expect(stderr).toContain('"Hưng Yên"');
  });
});

describe('kehoach template list', () => {
  it('lists what --template takes', async () => {
    const { stdout } = await place.runAlone(['template', 'list', '--json']);
    expect((JSON.parse(stdout) as { id: string }[]).map(({ id }) => id)).toContain('ke-hoach');
    expect((await place.run(['template', 'list'])).stdout).toContain('ke-hoach');
  });
});

describe('kehoach template tags', () => {
  it('lists every tag of the dictionary, and the formatters', async () => {
    const { code, stdout } = await place.runAlone(['template', 'tags']);
    expect(code).toBe(0);
    for (const { name } of tags) expect(stdout).toContain(`${name}}`);
    expect(stdout).toContain('{#Kế hoạch.Có ký} … {/Kế hoạch.Có ký}');
    expect(stdout).toContain('chữ hoa');
  });

  it('finds a tag by words without diacritics, in its name or else in its meaning', async () => {
    const find = async (...words: string[]) => {
      const { stdout } = await place.run(['template', 'tags', ...words, '--json']);
      return (JSON.parse(stdout) as { tags: Tag[] }).tags.map((tag) => tag.name);
    };
    expect(await find('trich', 'yeu')).toEqual(['Quyết định.Trích yếu', 'Kế hoạch.Trích yếu']);
    expect(await find('{ke_hoach.trich_yeu}')).toEqual(['Kế hoạch.Trích yếu']);
    expect(await find('văn xuôi')).toEqual(['Quyết định.Lời dẫn', 'Kế hoạch.Lời dẫn']);
  });

  it('proposes the nearest tag when nothing is found', async () => {
    const { code, stdout, stderr } = await place.run(['template', 'tags', 'tieu', 'dee']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('{Tiêu đề}');
  });
});

describe('kehoach template tags --word', () => {
  it('writes the whole list for printing, and not a part of it', async () => {
    const { code, stdout } = await place.run(['template', 'tags', '--word', 'the.docx']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'the.docx\n' });
    const again = await place.run(['template', 'tags', '--word', 'the.docx']);
    expect(again.stderr).toContain('cli.output-exists');
    const part = await place.run(['template', 'tags', 'trich', 'yeu', '--word', 'khac.docx']);
    expect(part.code).toBe(2);
    expect(part.stderr).toContain('cli.conflicting-options');
    expect(await place.files()).toEqual(['the.docx']);
  });
});

describe('kehoach template new', () => {
  it('writes a starter template that renders as it is', async () => {
    await place.bring('toi-thieu');
    const { stdout, stderr } = await place.run(['template', 'new', '--form', 'plan', '-o', 'moi.docx', '--json']);
    expect(JSON.parse(stdout)).toEqual({ files: ['moi.docx'], form: 'plan' });
    expect(stderr).toBe('');
    const own = await place.run(['render', 'plan.json', '--template', 'moi.docx', '-o', 'a.docx']);
    expect(own.code, own.stderr).toBe(0);
    await place.run(['render', 'plan.json', '-o', 'b.docx']);
    expect(await readFile(place.path('a.docx'))).toEqual(await readFile(place.path('b.docx')));
  });

  it('is called by its form where no name is told, and knows two forms', async () => {
    await place.runAlone(['template', 'new']);
    expect(await place.files()).toEqual(['Mẫu khởi đầu - Quyết định kèm Kế hoạch.docx']);
    expect((await place.run(['template', 'new', '--form', 'letter'])).code).toBe(2);
  });
});

describe('kehoach doctor', () => {
  it('says whether this machine can make documents', async () => {
    const { code, stdout } = await place.runAlone(['doctor', '--json']);
    const { ready, checks } = JSON.parse(stdout) as { ready: boolean; checks: { code: string; state: string }[] };
    expect(ready).toBe(true);
    expect(code).toBe(0);
    expect(checks.map((check) => check.code)).toEqual([
      'doctor.node',
      'doctor.documents',
      'doctor.pdf',
      'doctor.soffice',
      'doctor.fonts',
      'doctor.folder',
      'doctor.temporary',
    ]);
  });
});

describe('kehoach units | head', () => {
  it('ends quietly when the reader leaves', async () => {
    const child = place.start(['units']);
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout?.once('data', () => child.stdout?.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|\bat /);
  });
});
