import { Button, Checkbox, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Controller, useForm } from 'react-hook-form';
import { signInWays } from '../../api/session.ts';
import { changeUser, createUser, type Organisation, type User } from '../../api/people.ts';
import { NewPasswordInput } from '../../parts/NewPasswordInput.tsx';
import { newPasswordRules } from '../../parts/passwords.ts';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { useSession } from '../../session/session-context.ts';
import { permissionChoices, roleChoices } from './rights.ts';

interface Props {
  /** Who is to change; without, somebody new. */
  user?: User;
  organisations: readonly Organisation[];
  onClose(): void;
}

type Fields = Pick<User, 'organisationId' | 'username' | 'fullName' | 'roles' | 'permissions'> & { password: string };

export function UserDialog({ user, organisations, onClose }: Props) {
  const queries = useQueryClient();
  const { organisation } = useSession();
  const ways = useQuery({ queryKey: ['sign-in-ways'], queryFn: signInWays, staleTime: Infinity });
  const elsewhere = ways.data?.oidc?.name;
  const { register, control, handleSubmit, formState } = useForm<Fields>({
    defaultValues: user ?? { organisationId: organisation.id, roles: ['clerk'], permissions: [] },
  });
  const { errors } = formState;
  const save = useMutation({
    mutationFn: ({ organisationId, username, fullName, roles, permissions, password }: Fields) => {
      const rights = { organisationId, fullName: fullName.trim(), roles, permissions };
      if (user) return changeUser(user.id, rights);
      return createUser({ ...rights, username: username.trim(), ...(password === '' ? {} : { password }) });
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['users'] });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={user ? `Sửa ${user.fullName}` : 'Thêm người dùng'} size="lg">
      <form noValidate onSubmit={(event) => void handleSubmit((fields) => save.mutate(fields))(event)}>
        <Stack>
          <TextInput
            label="Họ và tên"
            withAsterisk
            data-autofocus
            error={errors.fullName?.message}
            {...register('fullName', { required: 'Hãy ghi họ và tên.' })}
          />
          <TextInput
            label="Tên đăng nhập"
            description={
              user
                ? 'Không đổi được'
                : `Chữ thường, không dấu, ví dụ lan.nguyen${elsewhere ? `; nếu đăng nhập bằng ${elsewhere} thì ghi đúng tên ở đó` : ''}`
            }
            withAsterisk
            disabled={user !== undefined}
            autoCapitalize="none"
            spellCheck={false}
            error={errors.username?.message}
            {...register('username', { required: user ? false : 'Hãy ghi tên đăng nhập.' })}
          />
          <Controller
            name="organisationId"
            control={control}
            render={({ field }) => (
              <Select
                label="Cơ quan"
                searchable
                allowDeselect={false}
                data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
                {...field}
              />
            )}
          />
          <Controller
            name="roles"
            control={control}
            rules={{ validate: (roles) => roles.length > 0 || 'Hãy chọn ít nhất một vai trò.' }}
            render={({ field }) => (
              <Choices label="Vai trò" choices={roleChoices} error={errors.roles?.message} {...field} />
            )}
          />
          <Controller
            name="permissions"
            control={control}
            render={({ field }) => <Choices label="Quyền đối với văn bản" choices={permissionChoices} {...field} />}
          />
          {!user && (
            <NewPasswordInput
              label="Mật khẩu đầu tiên"
              description={`Báo riêng cho người dùng; họ phải đổi ở lần đăng nhập đầu${elsewhere ? `. Để trống nếu họ đăng nhập bằng ${elsewhere}` : ''}`}
              withAsterisk={!elsewhere}
              error={errors.password?.message}
              {...register('password', {
                ...newPasswordRules,
                required: elsewhere ? false : newPasswordRules.required,
              })}
            />
          )}
          <ProblemNotice error={save.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={save.isPending}>
              {user ? 'Lưu' : 'Thêm'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface ChoicesProps {
  label: string;
  choices: readonly { value: string; label: string; description: string }[];
  value: string[];
  onChange(value: string[]): void;
  error?: string;
}

function Choices({ label, choices, value, onChange, error }: ChoicesProps) {
  return (
    <Checkbox.Group label={label} value={value} onChange={onChange} error={error}>
      <Group gap="lg" mt={6}>
        {choices.map((choice) => (
          <Checkbox key={choice.value} value={choice.value} label={choice.label} description={choice.description} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
