import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listDrafts, listSamples, type PlanForm } from '../../../api/drafts.ts';
import type { Material, TemplateForm } from '../../../api/templates.ts';

const forms: Readonly<Record<TemplateForm, PlanForm>> = { decision: 'quyet-dinh-ke-hoach', plan: 'ke-hoach' };

/** As the address says it: `sample:NAME`, `draft:ID`. */
export function materialIn(words: string): Material | undefined {
  const [kind, name] = [words.slice(0, words.indexOf(':')), words.slice(words.indexOf(':') + 1)];
  if (!name) return undefined;
  return kind === 'sample' ? { sample: name } : kind === 'draft' ? { draft: name } : undefined;
}

/** The samples that a template can be seen with: those of its form, if there are any. */
export function useSamples(serves: TemplateForm) {
  const samples = useQuery({ queryKey: ['samples'], queryFn: listSamples, staleTime: Infinity }).data?.items;
  const suited = samples?.filter(({ form }) => form === forms[serves]);
  return suited && suited.length > 0 ? suited : samples;
}

interface Props {
  serves: TemplateForm;
  /** `sample:NAME`, `draft:ID`. */
  value: string;
  onChange(value: string): void;
}

/** What the pages are made of. */
export function MaterialSelect({ serves, value, onChange }: Props) {
  const samples = useSamples(serves) ?? [];
  const drafts = useQuery({ queryKey: ['drafts', 'for-templates'], queryFn: () => listDrafts({ size: 50 }) }).data;
  const data = [
    { group: 'Kế hoạch mẫu', items: samples.map(({ id, title }) => ({ value: `sample:${id}`, label: title })) },
    {
      group: 'Kế hoạch của cơ quan',
      items: (drafts?.items ?? []).map(({ id, title }) => ({ value: `draft:${id}`, label: title })),
    },
  ].filter(({ items }) => items.length > 0);
  return (
    <Select
      label="Xem với nội dung của"
      searchable
      allowDeselect={false}
      nothingFoundMessage="Không có kế hoạch nào như vậy"
      data={data}
      value={value}
      onChange={(next) => next && onChange(next)}
    />
  );
}

/** What is chosen, or the first sample. */
export function useMaterial(serves: TemplateForm, words: string): { words: string; material: Material | undefined } {
  const samples = useSamples(serves);
  const known = words || (samples?.[0] ? `sample:${samples[0].id}` : '');
  return { words: known, material: materialIn(known) };
}
