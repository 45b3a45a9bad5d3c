/** The order of test files: the longest first, so that all processors end together. A fresh machine knows no earlier run. */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Seconds of the files that take longest, roughly; all others take less. Measured on two processors. */
const seconds: Readonly<Record<string, number>> = {
  'tests/web/editor.test.ts': 60,
  'tests/web/batches.test.ts': 45,
  'tests/web/first-start.test.ts': 38,
  'tests/cli/serve-full.test.ts': 38,
  'tests/web/templates.test.ts': 35,
  'tests/web/appendix-grid.test.ts': 35,
  'tests/templates/lint-door.test.ts': 35,
  'tests/cli/pdf.test.ts': 33,
  'tests/gate/doors.test.ts': 28,
  'tests/web/plan-life.test.ts': 28,
  'tests/cli/bulk.test.ts': 28,
  'tests/batches/work.test.ts': 28,
  'tests/web/plans.test.ts': 27,
  'tests/render/pool.test.ts': 27,
  'tests/store/embedded.test.ts': 25,
  'tests/nd30/mend/broken.test.ts': 24,
  'tests/gate/check-door.test.ts': 24,
  'tests/web/phrases.test.ts': 20,
  'tests/web/register.test.ts': 18,
  'tests/gate/reaching.test.ts': 18,
  'src/pdf/libreoffice.test.ts': 18,
  'tests/templates/lint.test.ts': 17,
  'tests/http/access-routes.test.ts': 16,
  'tests/http/pdf.test.ts': 16,
  'tests/cli/admin.test.ts': 16,
  'tests/gate/confined.test.ts': 14,
  'tests/libreoffice-wasm/faults.test.ts': 13,
  'tests/documents/validity.test.ts': 13,
  'tests/cli/db.test.ts': 13,
  'tests/store/portable.test.ts': 13,
  'tests/cli/serve.test.ts': 12,
  'tests/http/template-comparison.test.ts': 12,
  'tests/http/batches.test.ts': 12,
  'tests/web/offices.test.ts': 11,
  'tests/templates/activation.test.ts': 11,
  'tests/cli/render.test.ts': 10,
  'tests/nd30/rules.test.ts': 9,
  'tests/drafts/issuing.test.ts': 9,
  'tests/templates/broken-templates.test.ts': 9,
  'tests/documents/any-plan.test.ts': 8,
  'tests/cli/check.test.ts': 8,
  'tests/templates/catalogue.test.ts': 8,
  'tests/http/templates.test.ts': 8,
  'tests/store/kill.test.ts': 7,
  'tests/http/access-limits.test.ts': 7,
  'tests/cli/refusals.test.ts': 7,
  'tests/cli/commands.test.ts': 7,
  'tests/native-pdf/pdfa/pdfa.test.ts': 7,
  'tests/http/made-documents.test.ts': 7,
  'tests/web/made-documents.test.ts': 7,
  'tests/store/failing-disk.test.ts': 7,
  'tests/nd30/mend/samples.test.ts': 7,
  'tests/web/template-tags.test.ts': 6,
  'tests/templates/compare/pages.test.ts': 6,
  'tests/bulk/input/bad-tables.test.ts': 6,
  'tests/gate/real-files.test.ts': 6,
  'tests/cli/template-lint.test.ts': 6,
  'tests/cli/template-diff.test.ts': 6,
  'tests/native-pdf/samples.test.ts': 6,
};

export class LongestFirst extends BaseSequencer {
  /** Files that share a process stand together, behind those that have one to themselves. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const weight = ({ project, moduleId }: TestSpecification) =>
      (project.config.isolate ? 1_000 : 0) + (seconds[relative(this.ctx.config.root, moduleId)] ?? 0);
    return (await super.sort(files)).sort((a, b) => weight(b) - weight(a));
  }
}
