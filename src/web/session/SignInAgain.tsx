import { Anchor, Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { readSession, signIn, signInWays, type Session, type SignedInUser } from '../api/session.ts';
import { showPassword } from '../parts/passwords.ts';
import { ProblemNotice } from '../parts/ProblemNotice.tsx';
import { oidcAddress, routes } from '../routes.ts';
import { sessionKey } from './session-context.ts';

/** Over a page whose session has run out: the same person signs in and goes on where they were. */
export function SignInAgain({ user }: { user: SignedInUser }) {
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const ways = useQuery({ queryKey: ['sign-in-ways'], queryFn: signInWays, staleTime: Infinity });
  const goOn = useCallback(
    (session: Session): void => {
      queries.setQueryData(sessionKey, session);
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
    },
    [queries],
  );
  const enter = useMutation({
    mutationFn: () => signIn(user.username, password),
    onSuccess: goOn,
    onError: () => setPassword(''),
  });
  // Signed in on another tab: the page that comes back to the front goes on. It is never given to another person.
  useEffect(() => {
    const look = async (): Promise<void> => {
      const session = await readSession();
      if (session?.user.id === user.id) goOn(session);
      else if (session) window.location.reload();
    };
    const listener = () => void look().catch(() => undefined);
    window.addEventListener('focus', listener);
    return () => window.removeEventListener('focus', listener);
  }, [user.id, goOn]);
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
          {ways.data?.oidc && (
            <Anchor href={oidcAddress()} target="_blank" size="sm">
              Đăng nhập bằng {ways.data.oidc.name} ở thẻ khác, rồi trở lại đây
            </Anchor>
          )}
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
