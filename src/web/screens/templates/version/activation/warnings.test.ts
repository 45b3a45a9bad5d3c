import { expect, it } from 'vitest';
import type { LintFinding } from '../../../../api/templates.ts';
import { warningsIn } from './warnings.ts';

const finding = (code: string, severity: LintFinding['severity'], path: string): LintFinding => ({
  ...{ code, severity, path },
  ...{ message: `Câu của ${code}.`, remedy: '', place: { pagePart: 'Thân văn bản', quoted: '' } },
});

it('names each kind of warning once, with all its places', () => {
  const findings = [
    finding('a', 'error', 'đoạn 1'),
    finding('b', 'warning', 'đoạn 2'),
    finding('b', 'warning', 'đoạn 5'),
    finding('c', 'information', 'đoạn 3'),
  ];
  expect(warningsIn(findings)).toEqual([{ code: 'b', message: 'Câu của b.', places: ['đoạn 2', 'đoạn 5'] }]);
});
