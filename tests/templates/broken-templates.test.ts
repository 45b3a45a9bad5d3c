/** Templates with one fault each, named by it: the linter tells that fault once, at its place, with its remedy, and nothing else. */
import { describe, expect, it } from 'vitest';
import { lintTemplate } from '../../src/templates/lint/lint-template.ts';
import { lintSamples } from '../../src/templates/lint/samples.ts';
import { writePackage } from '../../src/word/package.ts';
import { brokenParts, expectedPath } from './broken/broken-template.ts';
import { brokenTemplates } from './broken/all.ts';

/** One sample of each form, so that sixty templates take seconds. */
const samples = lintSamples.filter(({ name }) => name === 'toi-thieu' || name === 'ke-hoach-goc-cap-xa-2026');

describe('a template with one fault', () => {
  it('there are sixty and more, each named by its own fault', () => {
    expect(brokenTemplates.length).toBeGreaterThanOrEqual(60);
    expect(new Set(brokenTemplates.map(({ name }) => name)).size).toBe(brokenTemplates.length);
  });

  it.each(brokenTemplates)('$name', (broken) => {
    const parts = brokenParts(broken);
    const { report } = lintTemplate(writePackage(parts), 'mẫu.docx', { samples });
    const faults = report.findings.filter(({ severity }) => severity !== 'information');
    const { code, severity = 'error', remedy } = broken;
    expect(faults.map((one) => `${one.severity} ${one.code} ${one.path}`)).toEqual([
      `${severity} ${code} ${expectedPath(broken, parts)}`,
    ]);
    expect(faults[0]?.remedy).toMatch(remedy);
    expect(faults[0]?.message).toMatch(/\p{L}.*; \p{L}/u);
    expect(report.valid).toBe(severity !== 'error');
  });
});
