/** A document that reaches out, at every door: the service, the command line, as a template, the checker. */
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeForEach } from '../cli/command-line.ts';
import { layBait, type Bait } from './hostile/listener.ts';
import { reaching, sampleDocx } from './hostile/ordinary.ts';
import { runService } from './hostile/running-service.ts';

let bait: Bait;
let docx: Uint8Array;
beforeAll(async () => {
  bait = await layBait();
  docx = await sampleDocx();
});
afterAll(() => bait.remove());

describe('a document that wants its pictures and fields from a web server and a file', () => {
  it.each(['auto', 'libreoffice'])('gets nothing from there by the service with engine %s', async (engine) => {
    const service = await runService({ KEHOACH_RENDER_THREADS: '1' });
    try {
      const answer = await service.convert(reaching(docx, bait.web, bait.file), engine);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('x-kehoach-finding-codes')).toContain('word.gate-external-image');
    } finally {
      await service.stop();
    }
    expect(bait.connections()).toBe(0);
    expect(await bait.wasRead()).toBe(false);
  });

  describe('by the command line', () => {
    const place = placeForEach();

    it.each(['auto', 'libreoffice'])('nor with --engine %s, and what was left out is told', async (engine) => {
      await writeFile(place.path('a.docx'), reaching(docx, bait.web, bait.file));
      const told = await place.run(['pdf', 'a.docx', '--engine', engine]);
      expect(told.code, told.stderr).toBe(0);
      expect(told.stderr).toMatch(/word\/_rels\/document\.xml\.rels: Đã bỏ hình ảnh nằm ngoài tệp.*external-image/);
      expect(bait.connections()).toBe(0);
      expect(await bait.wasRead()).toBe(false);
    });

    it('nor as a template, where it is refused', async () => {
      await place.bring('toi-thieu');
      await writeFile(place.path('mau.docx'), reaching(docx, bait.web, bait.file));
      for (const format of ['docx', 'pdf']) {
        const { code, stderr } = await place.run(['render', 'plan.json', '--template', 'mau.docx', '-f', format]);
        expect({ code, stderr }).toMatchObject({
          code: 1,
          stderr: expect.stringContaining('[word.gate-refused]') as string,
        });
      }
      expect(bait.connections()).toBe(0);
      expect(await bait.wasRead()).toBe(false);
    });
  });
});

describe('a document that wants its pictures and fields from elsewhere, checked by the command line', () => {
  const place = placeForEach();

  it.each(['--annotate', '--fix'])(
    'gives a harmless file with %s of one that reaches out, and tells what was left out',
    async (way) => {
      await writeFile(place.path('a.docx'), reaching(docx, bait.web, bait.file));
      const { stderr } = await place.run(['check', 'a.docx', way, 'b.docx']);
      expect(stderr).toMatch(/word\/_rels\/document\.xml\.rels: Đã bỏ hình ảnh nằm ngoài tệp.*external-image/);
      const again = await place.run(['check', 'b.docx']);
      expect(again.stderr).not.toContain('Đã bỏ');
      expect(bait.connections()).toBe(0);
      expect(await bait.wasRead()).toBe(false);
    },
  );
});
