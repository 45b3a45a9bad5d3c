/** What the stock templates make of the samples is in the form of the decree; whatever else is found is meant so. */
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/failure.ts';
import type { Plan } from '../../src/plan/model/plan.ts';
import { renderWord } from '../../src/render/render.ts';
import { loadStockTemplate, stockTemplates } from '../../src/render/stock.ts';
import { passGate } from '../../src/word/gate/index.ts';
import { sampleData, sampleNames } from '../documents/samples.ts';
import { findingsIn } from './breakages/right-files.ts';

interface Reviewed {
  sample: string;
  /** Without `nd30.` */
  rule: string;
  /** How the words at the place begin. */
  at: string;
  /** Why the sample is meant so. */
  why: string;
}

/** Every warning and every information that the samples give. */
const reviewed: readonly Reviewed[] = [
  {
    ...{ sample: 'a-ke-hoach-xa-2021-2025', rule: 'body-text-slant', at: '(Nhiệm vụ cụ thể và lộ trình' },
    why: 'a pointer to a Phụ lục, set in italics between brackets as the office that made the document set it',
  },
  {
    ...{ sample: 'a-ke-hoach-xa-2021-2025', rule: 'point-letter', at: 'f) Công tác lãnh đạo' },
    why: 'the document after which the sample is made counts a, b, c, d, e, f, and the plan keeps typed labels',
  },
  {
    ...{ sample: 'a-ke-hoach-xa-2021-2025', rule: 'body-text-slant', at: 'Ghi chú: Số liệu năm 2021' },
    why: 'the note below the table of a Phụ lục is set in italics, as is the custom',
  },
  {
    ...{ sample: 'c-ke-hoach-phuong-2021-2025', rule: 'body-text-slant', at: 'Hằng năm:' },
    why: 'a line that only opens the items below it is set in italics in that document',
  },
  {
    ...{ sample: 'c-ke-hoach-phuong-2021-2025', rule: 'body-text-slant', at: 'Đến năm 2025:' },
    why: 'a line that only opens the items below it is set in italics in that document',
  },
  {
    ...{ sample: 'd-quyet-dinh-ke-hoach-huyen-2021-2025', rule: 'body-text-slant', at: '(Nhiệm vụ cụ thể, sản phẩm' },
    why: 'a pointer to a Phụ lục, set in italics between brackets',
  },
  {
    ...{ sample: 'e-ke-hoach-xa-2024', rule: 'body-text-slant', at: '(Nhiệm vụ cụ thể, phân công' },
    why: 'a pointer to a Phụ lục, set in italics between brackets',
  },
];

const ways = {
  'in one file': (data: Plan) => ({ ...data, attachments: 'sameFile' as const }),
  'in separate files': (data: Plan) => ({ ...data, attachments: 'separateFiles' as const }),
  'as a draft whose numbers and dates are blank': (data: Plan) => {
    const blank = { number: undefined, date: undefined };
    const decision = data.decision && { ...data.decision, ...blank };
    return { ...data, plan: { ...data.plan, ...blank }, ...(decision && { decision }) };
  },
};

const cases = stockTemplates().flatMap(({ id }) =>
  sampleNames.flatMap((sample) =>
    (Object.keys(ways) as (keyof typeof ways)[]).map((way) => [id, sample, way] as const),
  ),
);
/** A template suits a plan when both have a Quyết định or both have none. */
const suits = (id: string, sample: string) =>
  stockTemplates()
    .find((one) => one.id === id)!
    .parts.includes('decision') ===
  (sampleData(sample).decision !== undefined);

async function render(id: string, sample: string, way: keyof typeof ways) {
  const draft = way.startsWith('as a draft');
  return renderWord(ways[way](sampleData(sample)), await loadStockTemplate(id), draft);
}

describe('a stock document', () => {
  it.each(cases.filter(([id, sample]) => suits(id, sample)))(
    'of %s with %s breaks no rule %s, but for what was reviewed',
    async (id, sample, way) => {
      const { files } = await render(id, sample, way);
      const found = files.flatMap(({ bytes }) => findingsIn(passGate(bytes, { door: 'check' }).parts));
      const errors = found.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ rule, found, place }) => `${rule.id}: ${found} (${place.quoted})`)).toEqual([]);

      const rows = reviewed.filter((one) => one.sample === sample);
      const places = found.flatMap(({ rule, place, others = [] }) =>
        [place, ...others].map(({ quoted }) => ({ rule: rule.id, quoted })),
      );
      const matches = (row: Reviewed, { rule, quoted }: (typeof places)[number]) =>
        rule === `nd30.${row.rule}` && quoted.startsWith(row.at);
      expect(places.filter((place) => !rows.some((row) => matches(row, place)))).toEqual([]);
      expect(rows.filter((row) => !places.some((place) => matches(row, place)))).toEqual([]);
      expect(places).toHaveLength(rows.length);
    },
  );

  it.each(cases.filter(([id, sample]) => !suits(id, sample)))(
    'is refused where the form does not suit: %s with %s %s',
    async (id, sample, way) => {
      const refused = await render(id, sample, way).then(
        () => undefined,
        (cause: unknown) => cause,
      );
      expect(refused).toBeInstanceOf(Failure);
      const code = sampleData(sample).decision === undefined ? 'template.needs-decision' : 'template.lacks-part';
      expect(refused).toMatchObject({ kind: 'input', code });
    },
  );
});

describe('the table of reviewed findings', () => {
  it('speaks of samples that there are, with a reason for each row', () => {
    expect(reviewed.filter(({ sample, why }) => !sampleNames.includes(sample) || why === '')).toEqual([]);
  });
});
