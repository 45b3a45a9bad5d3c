import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm, useWatch } from 'react-hook-form';
import {
  changeOrganisation,
  createOrganisation,
  type Organisation,
  type OrganisationFields,
} from '../../api/people.ts';
import { organisationKinds } from '../../parts/organisation-kinds.ts';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { UnitCodePicker } from '../../parts/UnitCodePicker.tsx';
import { useSession } from '../../session/session-context.ts';
import type { Branch } from './organisation-tree.ts';

interface Props {
  /** Whose superior the new one has … */
  under?: Organisation;
  /** … or the one that is to change. */
  change?: Organisation;
  all: readonly Branch[];
  onClose(): void;
}

interface Fields {
  parentId: string;
  name: string;
  kind: Organisation['kind'];
  unitCode: string | null;
}

export function OrganisationDialog({ under, change, all, onClose }: Props) {
  const queries = useQueryClient();
  const own = useSession().organisation.id;
  const { register, control, handleSubmit, setValue, formState } = useForm<Fields>({
    defaultValues: {
      parentId: change?.parentId ?? under?.id ?? own,
      name: change?.name ?? '',
      kind: change?.kind ?? 'commune',
      unitCode: change?.unitCode ?? null,
    },
  });
  const { errors } = formState;
  const kind = useWatch({ control, name: 'kind' });
  /** The own organisation is moved by the administrators above it. */
  const isOwn = change?.id === own;
  const save = useMutation({
    mutationFn: ({ parentId, name, kind, unitCode }: Fields) => {
      const fields: OrganisationFields = { name: name.trim(), kind, unitCode: kind === 'other' ? null : unitCode };
      const placed = isOwn ? fields : { ...fields, parentId };
      return change ? changeOrganisation(change.id, placed) : createOrganisation(placed);
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['organisations'] });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={change ? `Sửa ${change.name}` : 'Thêm cơ quan cấp dưới'}>
      <form noValidate onSubmit={(event) => void handleSubmit((fields) => save.mutate(fields))(event)}>
        <Stack>
          <TextInput
            label="Tên cơ quan"
            placeholder="UBND xã …"
            withAsterisk
            data-autofocus
            error={errors.name?.message}
            {...register('name', { required: 'Hãy ghi tên cơ quan.' })}
          />
          {!isOwn && (
            <Controller
              name="parentId"
              control={control}
              render={({ field }) => (
                <Select
                  label="Cơ quan cấp trên"
                  searchable
                  allowDeselect={false}
                  data={all
                    .filter(({ organisation }) => organisation.id !== change?.id)
                    .map(({ organisation: { id, name } }) => ({ value: id, label: name }))}
                  {...field}
                />
              )}
            />
          )}
          <Controller
            name="kind"
            control={control}
            render={({ field }) => (
              <Select
                label="Cấp"
                data={organisationKinds}
                allowDeselect={false}
                {...field}
                onChange={(next) => {
                  field.onChange(next);
                  setValue('unitCode', null);
                }}
              />
            )}
          />
          {kind !== 'other' && (
            <Controller
              name="unitCode"
              control={control}
              render={({ field }) => (
                <UnitCodePicker
                  key={kind}
                  label="Đơn vị hành chính"
                  description="Kế hoạch mới lấy tên đơn vị từ đây"
                  level={kind}
                  value={field.value}
                  onChange={field.onChange}
                />
              )}
            />
          )}
          <ProblemNotice error={save.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={save.isPending}>
              {change ? 'Lưu' : 'Thêm'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
