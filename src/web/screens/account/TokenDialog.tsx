import { Button, Checkbox, CopyButton, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { createToken, type Scope } from '../../api/tokens.ts';
import { Notice } from '../../parts/Notice.tsx';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { useRole } from '../../session/session-context.ts';
import { scopeChoices } from './scopes.ts';

interface Fields {
  name: string;
  scopes: Scope[];
  /** Days. */
  lasts: string;
}

const lives = [
  { value: '30', label: '30 ngày' },
  { value: '90', label: '90 ngày' },
  { value: '365', label: '1 năm' },
];

/** Makes a token, and shows it this one time. */
export function TokenDialog({ onClose }: { onClose(): void }) {
  const queries = useQueryClient();
  const isAdmin = useRole('admin');
  const { register, control, handleSubmit, formState } = useForm<Fields>({
    defaultValues: { scopes: [], lasts: '90' },
  });
  const { errors } = formState;
  const create = useMutation({
    mutationFn: ({ name, scopes, lasts }: Fields) => createToken({ name: name.trim(), scopes, days: Number(lasts) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['tokens'] }),
  });
  if (create.data) return <NewToken token={create.data.token} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title="Tạo mã truy cập">
      <form noValidate onSubmit={(event) => void handleSubmit((fields) => create.mutate(fields))(event)}>
        <Stack>
          <TextInput
            label="Tên"
            description="Phần mềm nào dùng mã này"
            withAsterisk
            data-autofocus
            error={errors.name?.message}
            {...register('name', { required: 'Hãy đặt tên cho mã.' })}
          />
          <Controller
            name="scopes"
            control={control}
            rules={{ validate: (scopes) => scopes.length > 0 || 'Hãy chọn ít nhất một việc.' }}
            render={({ field }) => (
              <Checkbox.Group label="Được làm" withAsterisk error={errors.scopes?.message} {...field}>
                <Stack gap="xs" mt={6}>
                  {scopeChoices
                    .filter(({ adminOnly }) => isAdmin || !adminOnly)
                    .map(({ value, label }) => (
                      <Checkbox key={value} value={value} label={label} />
                    ))}
                </Stack>
              </Checkbox.Group>
            )}
          />
          <Controller
            name="lasts"
            control={control}
            render={({ field }) => <Select label="Dùng được trong" data={lives} allowDeselect={false} {...field} />}
          />
          <ProblemNotice error={create.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={create.isPending}>
              Tạo mã
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function NewToken({ token, onClose }: { token: string; onClose(): void }) {
  return (
    <Modal opened onClose={onClose} title="Mã truy cập mới" closeOnClickOutside={false} closeOnEscape={false}>
      <Stack>
        <Notice tone="warning">Mã chỉ hiện lần này. Hãy chép lại ngay và giữ như mật khẩu.</Notice>
        <TextInput
          label="Mã"
          readOnly
          value={token}
          data-autofocus
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Group justify="flex-end">
          <CopyButton value={token}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? 'Đã chép' : 'Chép mã'}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>Tôi đã chép mã</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
