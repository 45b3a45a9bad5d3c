import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../model/plan.ts';
import { plainText, type RichText } from '../model/text.ts';
import { parsePlan } from '../parse.ts';
import { placedTexts } from './texts.ts';

const samples = new URL('../../../samples/', import.meta.url);

/** What stands at a path such as `plan.outline[2].heading`. */
function at(plan: Plan, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], plan);
}

/** Every text leaf by its words; keys that hold signs, ids, settings or a citation's own fields are no texts. */
const notTexts =
  /^(?:\$schema|id|key|label|marker|pillar|content|show|bearer|number|symbol|place|date|kind|type|name|organ|code|office|authority|referenceAuthority|capacity|purpose|orientation|align|medium|attachments|variables|references|lead|archive|drafter|body|head|unit)$/;
function leaves(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return notTexts.test(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([k, v]) =>
    k === 'references' || k === 'variables' ? [] : leaves(v, k === 'text' ? '' : k),
  );
}

describe('placedTexts', () => {
  it('follows the outline, and reads what no section prints at the end', () => {
    const plan = parsePlan(
      {
        plan: {
          subject: 'trích yếu',
          closing: ['kết'],
          purpose: [{ text: 'mục đích' }],
          budget: [{ text: 'kinh phí' }],
          assignments: [{ name: 'đơn vị không in', duties: [{ text: 'việc' }] }],
          solutions: [{ text: 'giải pháp không in' }],
          pillars: [{ id: 'a', name: 'lĩnh vực', objectives: [{ text: 'mục tiêu' }], tasks: [{ text: 'nhiệm vụ' }] }],
          outline: [
            { heading: 'I', content: 'budget' },
            { heading: 'II', content: 'purpose', note: 'ghi chú' },
            { heading: 'III', content: 'pillars', pass: { show: 'tasks', items: [{ pillar: 'a', heading: 'về' }] } },
            { heading: 'IV', content: 'pillars', pass: { show: 'objectives' } },
          ],
        },
      },
      { draft: true },
    );
    // prettier-ignore
    expect(placedTexts(plan).map(({ text }) => text)).toEqual([
      'trích yếu', 'I', 'kinh phí', 'II', 'mục đích', 'ghi chú', 'III', 'về', 'lĩnh vực', 'nhiệm vụ', 'IV', 'mục tiêu',
      'giải pháp không in', 'đơn vị không in', 'việc', 'kết',
    ]);
  });

  it('runs white space together and joins runs', () => {
    const plan = parsePlan({ plan: { subject: ['Kế  hoạch ', { text: 'năm\n 2026', bold: true }] } }, { draft: true });
    expect(placedTexts(plan)).toEqual([
      { path: 'plan.subject', kind: 'subject', part: 'plan', text: 'Kế hoạch năm\n2026' },
    ]);
  });

  it.each(readdirSync(samples).filter((name) => name.endsWith('.json')))('reads every text of %s once', (name) => {
    const plan = parsePlan(JSON.parse(readFileSync(new URL(name, samples), 'utf8')), { draft: true });
    const texts = placedTexts(plan);
    const paths = texts.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const { path, text } of texts) {
      expect(plainText(at(plan, path) as RichText).replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
    }
    const all = texts.map(({ text }) => text).join('\n');
    const unread = leaves(plan).filter((leaf) => leaf.trim() !== '' && !all.includes(leaf.trim()));
    expect(unread).toEqual([]);
  });
});
