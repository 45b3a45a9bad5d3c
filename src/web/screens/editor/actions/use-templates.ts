import { useQuery } from '@tanstack/react-query';
import type { Plan } from '../../../../plan/model/plan.ts';
import { listTemplates, type TemplateRow } from '../../../api/templates.ts';

/** Templates that have something in effect and serve the plan's form. @param wanted none are asked for before */
export function useTemplates(plan: Plan, wanted: boolean): readonly TemplateRow[] {
  const { data } = useQuery({ queryKey: ['templates'], queryFn: listTemplates, enabled: wanted });
  const form = plan.decision ? 'decision' : 'plan';
  return data?.templates.filter(({ serves, version }) => serves === form && version !== null) ?? [];
}
