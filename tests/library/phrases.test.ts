// What the library of phrases says of words: placeholders, old citations, the starter set, and whether words still stand.
import { describe, expect, it } from 'vitest';
import { bodyFaults, filledBody, readBody } from '../../src/library/phrases/body.ts';
import { standingOf } from '../../src/library/phrases/standing.ts';
import { starterBody } from '../../src/library/phrases/starter/add.ts';
import { starterPhrases } from '../../src/library/phrases/starter/phrases.ts';
import { starterDocuments } from '../../src/library/starter/documents.ts';
import { wordPlan } from '../../src/wording/word-plan.ts';

const says = (...texts: string[]) => ({ blocks: texts.map((text) => ({ text })) });
const messages = (...texts: string[]) => bodyFaults(says(...texts)).map(({ path, message }) => `${path}: ${message}`);

describe('the placeholders of a phrase', () => {
  it('are told by their paragraph when there are none of the name, with the nearest', () => {
    expect(messages('Đúng {{don_vi.ten}}', 'Trên địa bàn {{don_vi.tem}}, năm {{nam}}')).toEqual([
      'blocks[1].text: Đoạn 2 dùng chỗ điền không có: {{don_vi.tem}} (có phải {{don_vi.ten}}?); hãy sửa tên.',
    ]);
  });

  it('are told when they are written wrongly or run on something they cannot', () => {
    expect(messages('Năm {{nam')).toEqual([
      expect.stringContaining('blocks[0].text: Đoạn 1 viết sai cú pháp chỗ điền'),
    ]);
    expect(messages('Từ {{ngay don_vi.ten}}')).toEqual([expect.stringContaining('blocks[0].text: Đoạn 1 ')]);
  });

  it('may not cite by an id, which only some plans have', () => {
    expect(messages('Theo {{vien_dan "nq76"}}')).toEqual([expect.stringContaining('viện dẫn theo mã "nq76"')]);
  });

  it('are told in citations as well, and at every level of paragraphs', () => {
    const deep = { blocks: [{ text: 'a', children: [{ text: '{{nem}}' }] }] };
    expect(bodyFaults(deep)).toMatchObject([
      { path: 'blocks[0].children[0].text', message: expect.stringMatching(/^Đoạn 1\.1 /) as string },
    ]);
    const cited = { citations: [{ kind: 'Kế hoạch', subject: 'của {{co_qua}}' }] };
    expect(bodyFaults(cited)).toMatchObject([
      { path: 'citations[0].subject', message: expect.stringMatching(/^Căn cứ 1 .*co_quan/) as string },
    ]);
  });

  it('stand for what the plan says, and for dots where it says nothing', () => {
    const body = says('{{co_quan_viet_tat}} năm {{nam}}');
    const organ = { unit: { type: 'phường' as const, name: 'Cửa Nam' } };
    expect(filledBody(body, { organ })).toEqual(says('UBND phường Cửa Nam năm ……'));
  });
});

describe('the body of a phrase', () => {
  const refused = (kind: 'citations' | 'other', body: unknown) => {
    try {
      readBody(kind, body);
    } catch (error) {
      return (error as { code: string }).code;
    }
    return undefined;
  };

  it('has citations or paragraphs, as its kind says, and is not empty', () => {
    expect(refused('citations', says('a'))).toBe('phrases.not-a-body');
    expect(refused('other', { citations: [{ kind: 'Luật' }] })).toBe('phrases.not-a-body');
    expect(refused('other', { blocks: [{ txt: 'a' }] })).toBe('phrases.not-a-body');
    expect(refused('other', says('  '))).toBe('phrases.empty');
    expect(refused('citations', { citations: [{}] })).toBe('phrases.empty');
    expect(refused('other', says('a'.repeat(40_000), 'b'.repeat(20_000)))).toBe('phrases.too-long');
    expect(refused('other', says('a'))).toBeUndefined();
  });

  it('is refused when it stands too deep in itself, whatever its size', () => {
    let block: object = { text: 'a' };
    for (let i = 0; i < 5_000; i += 1) block = { children: [block] };
    expect(refused('other', { blocks: [block] })).toBe('plan.too-deep');
  });
});

describe('whether words still stand in a plan', () => {
  const body = says('Bố trí kinh phí trong dự toán năm {{nam}} của xã.', 'Sử dụng tiết kiệm, hiệu quả.');
  const planOf = (...texts: string[]) => ({ plan: { budget: says('Việc khác hẳn.', ...texts).blocks } });

  it('unchanged: all of them, wherever they stand', () => {
    const [one = '', two = ''] = body.blocks.map(({ text }) => text);
    expect(standingOf(body, planOf(two, one))).toBe('unchanged');
    expect(standingOf(body, { decision: { articles: [{ text: [{ text: one, bold: true }], more: [two] }] } })).toBe(
      'unchanged',
    );
  });

  it('changed: some gone, or written otherwise', () => {
    expect(standingOf(body, planOf('Sử dụng tiết kiệm, hiệu quả.'))).toBe('changed');
    expect(standingOf(body, planOf('Bố trí đủ kinh phí trong dự toán năm {{nam}} của xã.'))).toBe('changed');
  });

  it('gone: nothing like them is left, also in data that is no plan', () => {
    expect(standingOf(body, planOf('Kiểm tra kỷ luật, kỷ cương.'))).toBe('gone');
    expect(standingOf(body, { plan: 7, x: [null, ['y']] })).toBe('gone');
  });

  it('for citations: by their whole wording, changed when only the number is the same', () => {
    const set = { citations: [{ kind: 'Nghị quyết', number: '76/NQ-CP', date: '2021-07-15', organ: 'Chính phủ' }] };
    const listed = (citation: object) => ({ decision: { preamble: { citations: [citation] } } });
    expect(standingOf(set, listed(set.citations[0] as object))).toBe('unchanged');
    expect(standingOf(set, listed({ kind: 'Nghị quyết', number: '76/NQ-CP', date: '2021-07-16' }))).toBe('changed');
    expect(standingOf(set, listed({ kind: 'Nghị quyết', number: '131/NQ-CP' }))).toBe('gone');
  });
});

describe('the phrases that a library starts with', () => {
  it('have right placeholders, bodies of their kind and names of their own', () => {
    for (const phrase of starterPhrases) {
      expect(bodyFaults(readBody(phrase.kind, starterBody(phrase))), phrase.title).toEqual([]);
      expect(phrase.unit === undefined, phrase.title).toBe(phrase.kind !== 'duty');
    }
    expect(new Set(starterPhrases.map(({ title }) => title)).size).toBe(starterPhrases.length);
  });

  it('cite only what is in force', () => {
    const replaced = new Set(starterDocuments.filter(({ replacedBy }) => replacedBy).map(({ symbol }) => symbol));
    const cited = starterPhrases.flatMap((phrase) => ('acts' in phrase ? phrase.acts : []));
    expect(cited.filter((symbol) => replaced.has(symbol))).toEqual([]);
  });

  it('fill in for a xã and a phường, names of units included', () => {
    const bodies = starterPhrases.flatMap((phrase) => ('paragraphs' in phrase ? phrase.paragraphs : []));
    const names = starterPhrases.flatMap(({ unit }) => unit ?? []);
    for (const type of ['xã', 'phường'] as const) {
      const plan = {
        period: { from: 2027 },
        organ: { unit: { type, name: 'Cửa Nam' } },
        plan: { purpose: [...bodies, ...names].map((text) => ({ text })) },
      };
      const texts = JSON.stringify(wordPlan(plan).plan);
      expect(texts).not.toContain('{{');
      expect(texts).toContain(type === 'xã' ? 'tại các thôn' : 'tại các tổ dân phố');
    }
  });
});
