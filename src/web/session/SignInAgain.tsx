import { Anchor, Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { signIn, type SignedInUser } from '../api/session.ts';
import { showPassword } from '../parts/passwords.ts';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { routes } from '../routes.ts';
import { sessionKey } from './session-context.ts';

/** Over a page whose session has run out: the same person signs in and goes on where they were. */
export function SignInAgain({ user }: { user: SignedInUser }) {
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: () => signIn(user.username, password),
    onSuccess: (session) => {
      queries.setQueryData(sessionKey, session);
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
    },
    onError: () => setPassword(''),
  });
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="Phiên làm việc đã hết"
      centered
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate();
        }}
      >
        <Stack>
          <Text size="sm">Hãy ghi lại mật khẩu để làm tiếp; những gì đã gõ trong trang này vẫn còn.</Text>
          <PasswordInput
            label={`Mật khẩu của ${user.fullName} (${user.username})`}
            autoComplete="current-password"
            data-autofocus
            visibilityToggleButtonProps={showPassword}
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
          <ProblemNotice error={enter.error} />
          <Group justify="space-between">
            {/* A whole new page: nothing of this person's stays for another. */}
            <Anchor href={routes.signIn} size="sm">
              Đăng nhập bằng tài khoản khác
            </Anchor>
            <Button type="submit" loading={enter.isPending} disabled={password === ''}>
              Đăng nhập
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
