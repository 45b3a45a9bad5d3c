import { Button, Checkbox, Group, Paper, Stack, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Plan } from '../../../../plan/model/plan.ts';
import { createDraft, type NewDraft } from '../../../api/drafts.ts';
import { yearOf } from '../../../parts/dates.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { draftAddress } from '../../../routes.ts';
import { useSession } from '../../../session/session-context.ts';
import { NewYearFields, newYearOf, useNewYear, yearMissing } from '../../plans/create/NewYearFields.tsx';

type Doubts = Extract<NewDraft, { from: 'imported' }>['doubts'];

interface Props {
  plan: Plan;
  /** All that was done to it, what is being typed included. */
  finished(): { plan: Plan; doubts: NonNullable<Doubts> };
}

/** Goes on with the plan as a draft: for another year, for one's own unit, as it was. */
export function CreateForm({ plan, finished }: Props) {
  const [, go] = useLocation();
  const queries = useQueryClient();
  const { organisation } = useSession();
  const isUnit = organisation.unitCode !== null;
  const [ownUnit, setOwnUnit] = useState(isUnit);
  const [isAsked, setAsked] = useState(false);
  const { from, to } = plan.period ?? {};
  // Plans are made in the year before.
  const newYear = useNewYear((from === undefined ? yearOf(new Date()) : (to ?? from)) + 1);
  const { chosen } = newYear;
  const create = useMutation({
    mutationFn: createDraft,
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['drafts'] });
      go(draftAddress(id));
    },
  });
  return (
    <Paper withBorder p="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (chosen === undefined) return;
          create.mutate({ from: 'imported', ...finished(), ownUnit: isUnit && ownUnit, ...newYearOf(chosen) });
        }}
      >
        <Stack>
          <Title order={2} size="h4">
            Tạo bản dự thảo
          </Title>
          {isUnit && (
            <Checkbox
              label={`Cơ quan ban hành là ${organisation.name}`}
              description="Văn bản của đơn vị khác: số, ngày, địa danh, người ký và dòng “Kèm theo…” được bỏ; chỗ còn ghi tên đơn vị cũ hiện ở mục kiểm tra"
              checked={ownUnit}
              onChange={({ currentTarget }) => setOwnUnit(currentTarget.checked)}
            />
          )}
          <NewYearFields {...newYear} error={isAsked && chosen === undefined ? yearMissing : undefined} />
          <ProblemNotice error={create.error} />
          <Group justify="flex-end">
            <Button type="submit" loading={create.isPending}>
              Tạo bản dự thảo và mở
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
