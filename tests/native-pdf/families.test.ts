import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { engineNamed } from '../../src/pdf/choose.ts';
import { nativeEngine } from '../../src/pdf/native/engine.ts';
import { documentPart, openPackage, writePackage } from '../../src/word/package.ts';
import { documentsOf, sampleData } from '../documents/samples.ts';
import { fontsOf, textOf } from './poppler.ts';

const engine = nativeEngine();

/** A sample with these paragraphs before all others. */
async function withText(...texts: readonly { text: string; family: string }[]): Promise<Uint8Array> {
  const [file] = (await documentsOf(sampleData('toi-thieu'))).files;
  const parts = new Map(openPackage(file?.bytes ?? new Uint8Array()));
  const added = texts.map(
    ({ text, family }) =>
      `<w:p><w:r><w:rPr><w:rFonts w:ascii="${family}" w:hAnsi="${family}"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`,
  );
  parts.set(documentPart, String(parts.get(documentPart)).replace('<w:body>', `<w:body>${added.join('')}`));
  return writePackage(parts);
}

describe('text in a family that is not at hand', () => {
  it.each(['Times New Roman', 'Liberation Serif', 'Tinos', 'Times', 'TimesNewRomanPSMT', 'Times New Roman Bold'])(
    'has the widths of %s and is set without a word',
    async (family) => {
      const docx = await withText({ text: 'Ủy ban nhân dân', family });
      expect(await engine.findings(docx)).toEqual([]);
      expect((await textOf(await engine.convert(docx))).flat()).toContain('Ủy ban nhân dân');
    },
  );

  it('is set in Tinos, and a warning says which, how often and where first', async () => {
    const docx = await withText(
      { text: 'Đoạn thường', family: 'Times New Roman' },
      { text: 'Ủy ban nhân dân', family: 'Calibri' },
      { text: 'Sở Nội vụ', family: 'Calibri' },
      { text: 'Điều 1', family: 'Arial' },
    );
    const findings = await engine.findings(docx);
    expect(findings.map(({ code, severity, path }) => ({ code, severity, path }))).toEqual([
      { code: 'pdf.font-replaced', severity: 'warning', path: 'thân văn bản, đoạn 2 “Ủy ban nhân dân”' },
      { code: 'pdf.font-replaced', severity: 'warning', path: 'thân văn bản, đoạn 4 “Điều 1”' },
    ]);
    expect(findings[0]?.message).toMatch(/Calibri: 2 đoạn/u);
    const pdf = await engine.convert(docx);
    expect((await textOf(pdf)).flat()).toEqual(expect.arrayContaining(['Ủy ban nhân dân', 'Điều 1']));
    expect((await fontsOf(pdf)).every((line) => line.includes('Tinos'))).toBe(true);
  });

  it('stays with the engine of our own when it is to choose', async () => {
    const auto = engineNamed('auto');
    const docx = await withText({ text: 'Ủy ban nhân dân', family: 'Arial' });
    expect(await auto.version(docx)).toMatch(/^Kehoach/u);
    expect(await auto.findings(docx)).toMatchObject([{ code: 'pdf.font-replaced' }]);
    await auto.close();
  });

  it.each([
    ['.VnTime', 'TCVN3', '\u00b8\u00f1y ban'],
    ['.VnTimeH', 'TCVN3', 'ke hoach'],
    ['VNI-Times', 'VNI', 'UÛY BAN NHAÂN DAÂN'],
  ])('is refused in %s, whatever engine is there, because it is %s and not Unicode', async (family, encoding, text) => {
    const docx = await withText({ text, family });
    for (const one of [engine, engineNamed('auto')]) {
      const failure = await one.convert(docx).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Failure);
      expect(failure).toMatchObject({ code: 'pdf.legacy-font', kind: 'input' });
      expect((failure as Failure).message).toContain(encoding);
      expect((failure as Failure).message).toContain(family);
      await one.close();
    }
  });

  it('is set if what an old font holds is the same in Unicode', async () => {
    const docx = await withText({ text: 'KE HOACH 2026', family: '.VnTimeH' });
    expect((await textOf(await engine.convert(docx))).flat()).toContain('KE HOACH 2026');
    expect(await engine.findings(docx)).toMatchObject([{ code: 'pdf.font-replaced' }]);
  });

  it('is a check box in any font', async () => {
    const docx = await withText({ text: '☐', family: 'MS Gothic' }, { text: '☒ ☑ ✓', family: 'Segoe UI Symbol' });
    expect(await engine.findings(docx)).toEqual([]);
    const signs = (await textOf(await engine.convert(docx)))
      .flat()
      .join('')
      .replace(/[^☐-☒✓]/gu, '');
    expect(signs).toBe('☐☒☑✓');
  });
});
