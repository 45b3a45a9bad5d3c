import { describe, expect, it } from 'vitest';
import type { Component, FormDocument } from '../../src/nd30/document.ts';
import { recognise } from '../../src/nd30/recognise/recognise.ts';
import { readWord } from '../../src/word/reading/read-word.ts';
import { everyLetterOnce } from './every-letter.ts';
import { decreeFile, decreeIsHere, modelForms } from './model-forms.ts';

/** Kinds in order; `*3` three of them, `_` with its rule. */
function shape({ components }: FormDocument): string {
  const words: { kind: string; count: number }[] = [];
  for (const { kind, rule } of components) {
    const word = rule === undefined ? kind : `${kind}_`;
    const last = words.at(-1);
    if (last?.kind === word) last.count++;
    else words.push({ kind: word, count: 1 });
  }
  return words.map(({ kind, count }) => (count > 1 ? `${kind}*${String(count)}` : kind)).join(' ');
}

const organs = 'parentOrgan organ_';
const nation = 'nationalName motto_';
const head = `${organs} number ${nation} placeAndDate`;
const signed = 'archive signingRight signatureNote signerName';
const articles = 'paragraph*2 article*2 paragraph*3 article paragraph bodyEnd';

/** What stands in each model form of Phụ lục III, looked over by eye. */
const forms: Readonly<Record<string, readonly (readonly [role: string, form: string, shape: string])[]>> = {
  'Mẫu 1.1': [
    [
      'main',
      'resolution',
      `${head} kind subject_ authority citation*3 resolves paragraph bodyEnd recipientsHeading recipient*2 ${signed} formNote*9`,
    ],
  ],
  'Mẫu 1.2': [
    [
      'main',
      'decision',
      `${head} kind subject_ authority citation*2 proposal resolves article*2 paragraph bodyEnd recipientsHeading recipient*2 ${signed} formNote*11`,
    ],
  ],
  'Mẫu 1.3': [
    [
      'main',
      'decision',
      `${head} kind subject_ authority citation*2 proposal resolves article paragraph article paragraph bodyEnd recipientsHeading recipient*2 ${signed} formNote*11`,
    ],
  ],
  'Mẫu văn bản (được ban hành, phê duyệt kèm theo quyết định) đối với văn bản giấy': [
    ['attached', 'named', `${organs} ${nation} kind subject reference_ ${articles} formNote*4`],
  ],
  'Mẫu văn bản (được ban hành, phê duyệt kèm theo quyết định) đối với văn bản điện tử': [
    ['attached', 'named', `${organs} ${nation} kind subject reference_ ${articles} formNote*7`],
  ],
  'Mẫu 1.4': [
    ['main', 'named', `${head} kind subject_ paragraph bodyEnd recipientsHeading recipient*2 ${signed} formNote*12`],
  ],
  'Mẫu 1.5': [
    [
      'main',
      'letter',
      `${organs} number letterSubject ${nation} placeAndDate addressee*3 paragraph bodyEnd recipientsHeading recipient*2 ${signed} address formNote*11`,
    ],
  ],
  'Mẫu 1.6': [
    [
      'main',
      'telegram',
      `${head} kind subject_ addressee*3 paragraph bodyEnd recipientsHeading recipient*2 ${signed} formNote*11`,
    ],
  ],
  'Mẫu 1.7': [
    [
      'main',
      'invitation',
      `${head} kind subject_ paragraph*7 bodyEnd recipientsHeading recipient*2 ${signed} formNote*11`,
    ],
  ],
  'Mẫu 1.8': [
    ['main', 'introduction', `${head} kind_ paragraph*8 bodyEnd recipientsHeading recipient ${signed} formNote*7`],
  ],
  'Mẫu 1.9': [
    [
      'main',
      'minutes',
      `${organs} number ${nation} kind subject_ paragraph*7 bodyEnd signerPosition signatureNote signerName recipientsHeading recipient archive signerPosition signatureNote signerName formNote*6`,
    ],
  ],
  'Mẫu 1.10': [
    [
      'main',
      'leave',
      `${head} kind_ citationProse paragraph*5 bodyEnd recipientsHeading recipient ${signed} signatureNote signerName formNote*10`,
    ],
  ],
  'Mẫu 2.1': [['appendix', 'other', 'appendixHeading appendixTitle reference_ paragraph bodyEnd formNote*7']],
  'Mẫu 2.2': [
    ['appendix', 'other', 'digitalSignature appendixHeading appendixTitle reference_ paragraph bodyEnd formNote*9'],
  ],
  'Mẫu 3.1': [
    ['main', 'named', `${head} kind subject_ bodyEnd recipientsHeading recipient*2 ${signed}`],
    ['main', 'copy', `organ_ number kind placeAndDate recipientsHeading recipient*2 ${signed} formNote*8`],
  ],
  'Mẫu 3.2': [
    [
      'main',
      'named',
      `digitalSignature ${head} kind subject_ paragraph bodyEnd recipientsHeading recipient*2 ${signed} formNote*4`,
    ],
  ],
};

/** The confirmation below Mẫu 1.10 has no box in the decree's plan. */
const unplaced = ['Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép (nếu cần)'];

const nameOf = (heading: string) =>
  Object.keys(forms).find((name) => new RegExp(`^${name.replace(/[()]/g, '\\$&')}(?![\\d.])`).test(heading));

describe.skipIf(!decreeIsHere)('the model forms of Phụ lục III (skipped where the decree’s files are absent)', () => {
  it('are all there', () => {
    expect(modelForms().map(({ name }) => nameOf(name))).toEqual(Object.keys(forms));
  });

  it.each(modelForms())('$name shows every component that the form has', ({ name, parts }) => {
    const found = recognise(readWord(parts));
    expect(found.documents.map((one) => [one.role, one.form, shape(one)])).toEqual(forms[nameOf(name) ?? '']);
    expect(found.unplaced.map(({ text }) => text)).toEqual(name.startsWith('Mẫu 1.10') ? unplaced : []);
    everyLetterOnce(found);
  });
});

const labels = (components: readonly Component[], kind: Component['kind']) =>
  components.flatMap((one) => (one.kind === kind ? [one.label?.value] : []));

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** Each counts from 1 within what it stands under. */
function countsWithin(components: readonly Component[], kind: Component['kind']): string[] {
  const groups = new Map<number | undefined, (number | undefined)[]>();
  for (const one of components) {
    if (one.kind === kind) groups.set(one.under, [...(groups.get(one.under) ?? []), one.label?.value]);
  }
  return [...groups.values()].filter((values) => values.some((value, at) => value !== at + 1)).map(String);
}

describe.skipIf(!decreeIsHere)('the decree’s own files (skipped where they are absent)', () => {
  const open = (name: string) => recognise(readWord(decreeFile(name)));

  it('the decree: 7 chương with titles, 38 điều with titles, khoản and điểm without a gap', () => {
    const found = open('30_2020_ND_CP.docx');
    const [decree, ...more] = found.documents;
    const { components } = decree!;
    expect(more).toEqual([]);
    expect([decree!.role, decree!.form, decree!.kindName]).toEqual(['main', 'named', 'nghi dinh']);
    expect(labels(components, 'chapter')).toEqual(upTo(7));
    expect(components.filter(({ kind }) => kind === 'chapterTitle')).toHaveLength(7);
    expect(labels(components, 'article')).toEqual(upTo(38));
    expect(components.filter(({ kind, titled }) => kind === 'article' && titled === 'ownLine')).toHaveLength(38);
    expect(countsWithin(components, 'clause')).toEqual([]);
    expect(countsWithin(components, 'point')).toEqual([]);
    expect(shape({ ...decree!, components: components.slice(0, 10) })).toBe(
      'organ_ number nationalName motto_ placeAndDate kind subject_ citation proposal citationProse',
    );
    expect(shape({ ...decree!, components: components.slice(-5) })).toBe(
      'archive signingRight signerPosition signatureNote signerName',
    );
    expect(found.unplaced).toEqual([]);
    everyLetterOnce(found);
  });

  it.each([
    ['Phuluc1.docx', 2, [1, 2, 3, 4, 5, 1, 2], 'formNote'],
    ['Phuluc2.docx', 0, [1, 2, 3, 4, 5], 'clause'],
    ['Phuluc6.docx', 2, [1, 2, 3, 4, 5, 1, 2, 3], 'formNote'],
  ])('%s: phần with titles, mục, khoản and điểm without a gap', (name, parts, romans, last) => {
    const found = open(name);
    const [appendix, ...more] = found.documents;
    const { components, role } = appendix!;
    expect([role, more]).toEqual(['appendix', []]);
    expect(shape({ ...appendix!, components: components.slice(0, 3) })).toBe(
      'appendixHeading appendixTitle reference_',
    );
    expect(labels(components, 'part')).toEqual(upTo(parts));
    expect(components.filter(({ kind }) => kind === 'partTitle')).toHaveLength(parts);
    expect(labels(components, 'romanHeading')).toEqual(romans);
    expect(countsWithin(components, 'clause')).toEqual([]);
    expect(countsWithin(components, 'point')).toEqual([]);
    expect(components.at(-1)!.kind).toBe(last);
    // Only the labels of the diagrams, which are boxes of text drawn over a page, are no component.
    expect(found.unplaced.filter(({ story }) => story !== 'textBox')).toEqual([]);
    everyLetterOnce(found);
  });
});
