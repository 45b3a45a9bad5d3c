import { Menu, Text, UnstyledButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { signOut } from '../api/session.ts';
import { routes } from '../routes.ts';
import { useSession } from '../session/session-context.ts';
import styles from './AccountMenu.module.css';

/** Who is signed in, the way to their account, and the way out. */
export function AccountMenu() {
  const { user } = useSession();
  const [, go] = useLocation();
  const leave = useMutation({
    mutationFn: signOut,
    // A whole new page: nothing that this person saw stays for the next one.
    onSettled: () => window.location.assign(routes.signIn),
  });
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={styles.button}>
          <span className={styles.initial} aria-hidden>
            {initialOf(user.fullName)}
          </span>
          <span className={styles.name}>{user.fullName}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Text size="xs" c="dimmed" px="sm" py={4}>
          {user.username}
        </Text>
        <Menu.Item onClick={() => go(routes.account)}>Tài khoản của tôi</Menu.Item>
        <Menu.Item onClick={() => leave.mutate()}>Đăng xuất</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** A Vietnamese name is called by its last word. */
const initialOf = (fullName: string): string =>
  fullName.trim().split(/\s+/).at(-1)?.charAt(0).toLocaleUpperCase('vi') ?? '?';
