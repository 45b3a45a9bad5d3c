import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import {
  changeOrganisation,
  createOrganisation,
  type Organisation,
  type OrganisationFields,
} from '../../api/people.ts';
import { organisationKinds } from '../../parts/organisation-kinds.ts';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
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
  unitCode: string;
}

export function OrganisationDialog({ under, change, all, onClose }: Props) {
  const queries = useQueryClient();
  const own = useSession().organisation.id;
  const { register, control, handleSubmit, formState } = useForm<Fields>({
    defaultValues: {
      parentId: change?.parentId ?? under?.id ?? own,
      name: change?.name ?? '',
      kind: change?.kind ?? 'commune',
      unitCode: change?.unitCode ?? '',
    },
  });
  const { errors } = formState;
  /** The own organisation is moved by the administrators above it. */
  const isOwn = change?.id === own;
  const save = useMutation({
    mutationFn: ({ parentId, name, kind, unitCode }: Fields) => {
      const fields: OrganisationFields = { name: name.trim(), kind, unitCode: unitCode.trim() || null };
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
            render={({ field }) => <Select label="Cấp" data={organisationKinds} allowDeselect={false} {...field} />}
          />
          <TextInput
            label="Mã đơn vị hành chính"
            description="2 chữ số của tỉnh hoặc 5 chữ số của xã; có thể bỏ trống"
            inputMode="numeric"
            error={errors.unitCode?.message}
            {...register('unitCode', { pattern: { value: /^(\d{2}|\d{5})?$/, message: 'Mã gồm 2 hoặc 5 chữ số.' } })}
          />
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
