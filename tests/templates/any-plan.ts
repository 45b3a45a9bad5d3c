/** What lints clean renders with any plan: templates that the linter takes, and plans of any shape. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { Failure } from '../../src/failure.ts';
import { renderWord } from '../../src/render/render.ts';
import { lintTemplate } from '../../src/templates/lint/lint-template.ts';
import { lintSamples } from '../../src/templates/lint/samples.ts';
import { writePackage } from '../../src/word/package.ts';
import { plans } from '../documents/any-plan/promise.ts';
import { readWord } from '../documents/word-reader.ts';
import { without, words, type Change } from '../nd30/breakages/broken-file.ts';
import { brokenTemplates } from './broken/all.ts';
import { brokenBytes, stockParts } from './broken/broken-template.ts';

const samples = lintSamples.filter(({ name }) => name === 'toi-thieu' || name === 'ke-hoach-goc-cap-xa-2026');

/** What legal staff may well change. */
const variants: readonly Change[] = [
  (parts) => parts,
  words('{Kế hoạch.Trích yếu}', '{ke_hoach.trich_yeu | chữ hoa}'),
  words('{Kế hoạch.Lời dẫn}', '{Kế hoạch.Lời dẫn} (xem {Cơ quan}, {Thời kỳ})'),
  words('{Phụ lục.Tên phụ lục}', '{Phụ lục.Tên phụ lục} – {Đơn vị}'),
  words('{Tên nhóm con}', 'Nhóm {Tên nhóm con}'),
  without('{Kế hoạch.Theo đề nghị}'),
  without('{Phụ lục.Lời cuối}'),
];

/** Templates without an error, among them those of the broken ones that only need a word of acknowledgement. */
function accepted(of: 'ke-hoach' | 'quyet-dinh-ke-hoach'): Uint8Array[] {
  const warned = brokenTemplates.filter(
    (one) => one.severity === 'warning' && (one.of ?? 'quyet-dinh-ke-hoach') === of,
  );
  const all = [...variants.map((change) => writePackage(change(stockParts(of)))), ...warned.map(brokenBytes)];
  return all.flatMap((bytes) => {
    const { report, clean } = lintTemplate(bytes, 'mẫu', { samples });
    return report.valid && clean ? [clean] : [];
  });
}

const templates = { decision: accepted('quyet-dinh-ke-hoach'), plan: accepted('ke-hoach') };

/** Only a template without a part that the plan has may refuse it. */
const mayRefuse = (error: unknown) => error instanceof Failure && error.code === 'template.lacks-part';

export function lintedRenders(numRuns: number, seed?: number): void {
  expect(templates.decision.length).toBeGreaterThan(variants.length);
  expect(templates.plan.length).toBeGreaterThan(variants.length);
  const property = fc.property(plans.complete, fc.nat(), (data, pick) => {
    const some = templates[(data as { decision?: unknown }).decision === undefined ? 'plan' : 'decision'];
    const bytes = some[pick % some.length]!;
    try {
      const { files } = renderWord(data, { id: 'mẫu', version: '1', bytes });
      for (const file of files) expect(readWord(file.bytes).length).toBeGreaterThan(0);
    } catch (error) {
      if (!mayRefuse(error)) throw error;
    }
  });
  fc.assert(property, { numRuns, ...(seed === undefined ? {} : { seed }) });
}
