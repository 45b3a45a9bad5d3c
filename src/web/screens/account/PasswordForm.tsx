import { Button, PasswordInput, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { changePassword, readSession } from '../../api/session.ts';
import { NewPasswordInput } from '../../parts/NewPasswordInput.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { newPasswordRules, showPassword } from '../../parts/passwords.ts';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { sessionKey } from '../../session/session-context.ts';

interface Fields {
  current: string;
  next: string;
  again: string;
}

export function PasswordForm({ mustChange }: { mustChange: boolean }) {
  const queries = useQueryClient();
  const { register, handleSubmit, getValues, reset, formState } = useForm<Fields>();
  const { errors } = formState;
  const change = useMutation({
    mutationFn: async ({ current, next }: Fields) => {
      await changePassword(current, next);
      return readSession();
    },
    onSuccess: (session) => {
      reset();
      queries.setQueryData(sessionKey, session);
    },
  });
  return (
    <form noValidate onSubmit={(event) => void handleSubmit((fields) => change.mutate(fields))(event)}>
      <Stack maw={420}>
        {mustChange && (
          <Notice tone="warning" title="Hãy đổi mật khẩu đầu tiên">
            Mật khẩu này do người quản trị đặt. Hãy đặt mật khẩu của riêng mình rồi mới làm việc tiếp.
          </Notice>
        )}
        <PasswordInput
          label="Mật khẩu đang dùng"
          autoComplete="current-password"
          withAsterisk
          visibilityToggleButtonProps={showPassword}
          error={errors.current?.message}
          {...register('current', { required: 'Hãy ghi mật khẩu đang dùng.' })}
        />
        <NewPasswordInput label="Mật khẩu mới" error={errors.next?.message} {...register('next', newPasswordRules)} />
        <NewPasswordInput
          label="Nhắc lại mật khẩu mới"
          description={undefined}
          error={errors.again?.message}
          {...register('again', {
            validate: (again) => again === getValues('next') || 'Hai lần ghi mật khẩu chưa giống nhau.',
          })}
        />
        <ProblemNotice error={change.error} />
        {change.isSuccess && <Notice tone="done">Đã đổi mật khẩu. Các phiên khác của bạn đã kết thúc.</Notice>}
        <Button type="submit" loading={change.isPending} w="fit-content">
          Đổi mật khẩu
        </Button>
      </Stack>
    </form>
  );
}
