/** The order of test files: the longest first, so that all processors end together. A fresh machine knows no earlier run. */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Seconds of the files that take longest, roughly; all others take less. Measured on two processors. */
const seconds: Readonly<Record<string, number>> = {
  'tests/web/editor.test.ts': 80,
  'tests/web/templates.test.ts': 60,
  'tests/render/pool.test.ts': 20,
  'tests/web/plans.test.ts': 34,
  'tests/web/appendix-grid.test.ts': 26,
  'tests/cli/serve-full.test.ts': 25,
  'tests/web/register.test.ts': 22,
  'tests/cli/admin.test.ts': 20,
  'tests/http/access-routes.test.ts': 18,
  'tests/drafts/issuing.test.ts': 18,
  'tests/cli/db.test.ts': 17,
  'tests/store/embedded.test.ts': 16,
  'tests/store/kill.test.ts': 15,
  'tests/cli/pdf.test.ts': 42,
  'tests/cli/refusals.test.ts': 15,
  'tests/cli/render.test.ts': 14,
  'tests/gate/reaching.test.ts': 14,
  'src/pdf/libreoffice.test.ts': 14,
  'tests/libreoffice-wasm/faults.test.ts': 13,
  'tests/libreoffice-wasm/real-package.test.ts': 10,
  'tests/gate/real-files.test.ts': 8,
  'tests/http/pdf.test.ts': 7,
  'tests/cli/check.test.ts': 6,
  'tests/cli/commands.test.ts': 5,
  'tests/cli/serve.test.ts': 5,
  'tests/bench-equivalence.test.ts': 3,
  'tests/http/check.test.ts': 3,
  'tests/nd30/mend/broken.test.ts': 25,
  'tests/documents/validity.test.ts': 20,
  'tests/documents/any-plan.test.ts': 15,
  'tests/nd30/rules.test.ts': 12,
  'tests/native-pdf/mutated.test.ts': 10,
  'tests/nd30/mend/samples.test.ts': 9,
  'tests/native-pdf/pdfa/pdfa.test.ts': 5,
  'tests/native-pdf/samples.test.ts': 4,
  'tests/nd30/check-samples.test.ts': 4,
  'tests/documents/same-bytes.test.ts': 4,
};

export class LongestFirst extends BaseSequencer {
  /** Files that share a process stand together, behind those that have one to themselves. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const weight = ({ project, moduleId }: TestSpecification) =>
      (project.config.isolate ? 1_000 : 0) + (seconds[relative(this.ctx.config.root, moduleId)] ?? 0);
    return (await super.sort(files)).sort((a, b) => weight(b) - weight(a));
  }
}
