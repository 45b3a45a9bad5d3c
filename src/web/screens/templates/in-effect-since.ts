import type { Template } from '../../api/templates.ts';

/** The instant since which what documents are made with now has been in effect; undefined for what came with the program. */
export function inEffectSince({
  versions,
  activations,
}: Pick<Template, 'versions' | 'activations'>): string | undefined {
  const current = versions.find(({ inEffect }) => inEffect);
  if (!current) return undefined;
  // A way back is a step about the version that it takes out of effect.
  const [last] = activations;
  if (last?.step === 'rolled-back') return last.at;
  return activations.find(({ step, number }) => step === 'activated' && number === current.number)?.at;
}
