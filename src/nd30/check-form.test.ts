import { describe, expect, it } from 'vitest';
import { readWord } from '../word/reading/read-word.ts';
import { checkForm, findingsOf } from './check-form.ts';
import { recognise } from './recognise/recognise.ts';
import { allRules } from './rules/all-rules.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const page =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/></w:sectPr>';
const checked = (body: string) =>
  checkForm(
    recognise(
      readWord(
        new Map([
          ['word/document.xml', `<w:document xmlns:w="${namespace}"><w:body>${body}${page}</w:body></w:document>`],
        ]),
      ),
    ),
  );
const line = (text: string) =>
  `<w:p><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="20"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;

describe('checkForm', () => {
  it('answers every rule for every document, also of an empty file', () => {
    const { file, documents } = checked('');
    expect(documents).toHaveLength(1);
    expect(file.length + documents[0]!.outcomes.length).toBe(allRules.length);
    expect(findingsOf(checked(''))).toEqual([]);
  });

  it('tells what is found often once, with its places', () => {
    const report = checked(Array.from({ length: 12 }, (_, at) => line(`Đoạn văn thứ ${at + 1} của văn bản.`)).join(''));
    const sizes = findingsOf(report).filter(({ rule }) => rule.id === 'nd30.body-size');
    expect(sizes).toHaveLength(1);
    expect(sizes[0]).toMatchObject({
      found: 'cỡ chữ 10 (12 chỗ: đoạn 1, 2, 3, …)',
      required: 'cỡ chữ 13 đến 14',
      place: { paragraph: 1, part: 'word/document.xml', quoted: 'Đoạn văn thứ 1 của văn bản.' },
    });
    expect(sizes[0]?.others).toHaveLength(11);
  });

  it('says page part, clause and remedy in Vietnamese', () => {
    const [finding] = findingsOf(checked(line('Một đoạn văn.')));
    expect(finding).toMatchObject({ place: { pagePart: expect.stringContaining('nội dung') as string } });
    expect(finding?.remedy).toMatch(/^[\p{Lu}].*\.$/u);
  });
});
