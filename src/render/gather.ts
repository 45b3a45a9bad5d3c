/** The prints of one rendering, with what is told about them. */
import type { Finding } from '../failure.ts';
import { checkConsistency } from '../plan/checks/index.ts';
import type { Plan } from '../plan/model/plan.ts';
import { fontSet, producer } from '../pdf/native/write/finish/producer.ts';
import type { Provenance, Rendered, RenderOptions, TemplateSource } from './contract.ts';
import type { Print } from './print.ts';
import { sha256 } from './stock.ts';
import { version } from './version.ts';

/** What is known before anything is printed. */
export type Sources = Pick<Provenance, 'plan' | 'template'>;

export function provenanceOf(data: unknown, source: TemplateSource): Sources {
  return {
    plan: `sha256:${sha256(JSON.stringify(data))}`,
    template: `${source.id}@${source.version} sha256:${sha256(source.bytes)}`,
  };
}

/** Each told once, however many files it is in. */
function once(findings: readonly Finding[]): Finding[] {
  return [
    ...new Map(findings.map((finding) => [`${finding.code} ${finding.path} ${finding.message}`, finding])).values(),
  ];
}

const fontsOf = (engine: string) => ({ none: 'none', [producer]: fontSet })[engine] ?? 'system';

/** @param plan as it was printed */
export const consistency = (plan: Plan, { check = true }: Pick<RenderOptions, 'check'>): readonly Finding[] =>
  check ? checkConsistency(plan) : [];

/** @param findings of the plan */
export function gather(findings: readonly Finding[], prints: readonly Print[], sources: Sources): Rendered {
  const all = [...new Set(prints.map(({ engine }) => engine))];
  // A Word file beside its PDF has no engine of its own to tell of.
  const engines = all.length > 1 ? all.filter((engine) => engine !== 'none') : all;
  return {
    files: prints.map(({ file }) => file),
    findings: [...findings, ...once(prints.flatMap(({ departures }) => departures))],
    provenance: {
      ...sources,
      engine: engines.join(', '),
      fonts: [...new Set(engines.map(fontsOf))].join(', '),
      renderer: version,
    },
  };
}
