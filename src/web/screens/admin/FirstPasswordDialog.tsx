import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { givePassword, type User } from '../../api/people.ts';
import { NewPasswordInput } from '../../parts/NewPasswordInput.tsx';
import { newPasswordRules } from '../../parts/passwords.ts';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';

/** For who has forgotten theirs. */
export function FirstPasswordDialog({ user, onClose }: { user: User; onClose(): void }) {
  const queries = useQueryClient();
  const { register, handleSubmit, formState } = useForm<{ password: string }>();
  const give = useMutation({
    mutationFn: ({ password }: { password: string }) => givePassword(user.id, password),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['users'] });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={`Đặt mật khẩu mới cho ${user.fullName}`} centered>
      <form noValidate onSubmit={(event) => void handleSubmit((fields) => give.mutate(fields))(event)}>
        <Stack>
          <Text size="sm">Các phiên đang mở của người này sẽ kết thúc; họ phải đổi mật khẩu ở lần đăng nhập tới.</Text>
          <NewPasswordInput
            label="Mật khẩu mới"
            data-autofocus
            error={formState.errors.password?.message}
            {...register('password', newPasswordRules)}
          />
          <ProblemNotice error={give.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={give.isPending}>
              Đặt mật khẩu
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
