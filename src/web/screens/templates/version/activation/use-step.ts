/** One step with a version; whatever comes of it, what is shown of the template is asked for again. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Template } from '../../../../api/templates.ts';

/** The newest step that this page knows, so that the service can tell when others have taken one since. */
export const lastStepOf = ({ activations }: Pick<Template, 'activations'>): number => activations[0]?.ordinal ?? 0;

export function useStep<Given>(take: (given: Given) => Promise<unknown>, onDone: () => void = () => undefined) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: take,
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['templates'] }),
        queries.invalidateQueries({ queryKey: ['template'] }),
      ]);
      onDone();
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['template'] }),
  });
}
