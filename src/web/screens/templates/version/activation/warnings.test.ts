import { expect, it } from 'vitest';
import type { LintFinding } from '../../../../api/templates.ts';
import { warningsIn } from './warnings.ts';

const finding = (code: string, severity: LintFinding['severity'], paragraph: number): LintFinding => ({
  ...{ code, severity, path: '' },
  ...{ message: `Câu của ${code}.`, remedy: '', place: { pagePart: 'Thân văn bản', paragraph, quoted: '' } },
});

it('names each kind of warning once, with all its places', () => {
  const findings = [
    finding('a', 'error', 1),
    finding('b', 'warning', 2),
    finding('b', 'warning', 5),
    finding('c', 'information', 3),
  ];
  expect(warningsIn(findings)).toEqual([
    { code: 'b', message: 'Câu của b.', places: ['Thân văn bản, đoạn 2', 'Thân văn bản, đoạn 5'] },
  ]);
});
