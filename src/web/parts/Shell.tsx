import { Box, Burger, Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { Role } from '../api/session.ts';
import { helpAddress, routes } from '../routes.ts';
import { useSession } from '../session/session-context.ts';
import { AccountMenu } from './AccountMenu.tsx';
import styles from './Shell.module.css';

interface Place {
  address: string;
  label: string;
  /** Whether the page with this address belongs to the place. */
  holds(location: string): boolean;
  /** For whom it is; for everybody unless told. */
  roles?: readonly Role[];
}

const under = (address: string) => (location: string) => location === address || location.startsWith(`${address}/`);

const places: readonly Place[] = [
  {
    address: routes.plans,
    label: 'Kế hoạch',
    holds: (at) => at === routes.plans || at === routes.importDocument || at.startsWith('/ke-hoach/'),
  },
  { address: routes.batches, label: 'Lập hàng loạt', holds: under(routes.batches) },
  { address: routes.templates, label: 'Mẫu văn bản', holds: under(routes.templates), roles: ['legal', 'admin'] },
  { address: routes.library, label: 'Văn bản pháp luật', holds: under(routes.library) },
  { address: routes.phrases, label: 'Câu mẫu', holds: under(routes.phrases) },
  { address: routes.register, label: 'Sổ đăng ký', holds: under(routes.register) },
  { address: routes.wordCheck, label: 'Kiểm tra Word', holds: under(routes.wordCheck) },
  { address: '/quan-tri', label: 'Quản trị', holds: under('/quan-tri'), roles: ['admin'] },
];

/** The head of every page behind the sign-in: the places, and who is signed in. */
export function Shell({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  const { user, organisation } = useSession();
  const [opened, { toggle, close }] = useDisclosure(false);
  useEffect(close, [location, close]);

  const links = places
    .filter(({ roles }) => roles?.some((role) => user.roles.includes(role)) ?? true)
    .map(({ address, label, holds }) => (
      <Link
        key={address}
        href={address}
        className={styles.link ?? ''}
        aria-current={holds(location) ? 'page' : undefined}
      >
        {label}
      </Link>
    ));
  // No page of the app: it opens beside what is being written.
  const help = (
    <a href={helpAddress} target="_blank" rel="noopener" className={styles.link ?? ''}>
      Trợ giúp
    </a>
  );
  return (
    <>
      <a href="#noi-dung" className={styles.skip}>
        Tới nội dung
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Burger
            className={styles.burger}
            opened={opened}
            onClick={toggle}
            size="sm"
            aria-label={opened ? 'Đóng mục lục các trang' : 'Mở mục lục các trang'}
            aria-expanded={opened}
            aria-controls="cac-trang"
          />
          <Link href={routes.plans} className={styles.brand ?? ''}>
            <img src={iconAddress} alt="" width={26} height={26} />
            <span className={styles.organ}>{organisation.name}</span>
          </Link>
          <nav className={styles.wide} aria-label="Các trang">
            {links}
            {help}
          </nav>
          <AccountMenu />
        </div>
        <Collapse expanded={opened} id="cac-trang" className={styles.narrow ?? ''}>
          <nav aria-label="Các trang">
            {links}
            {help}
          </nav>
        </Collapse>
      </header>
      <Box component="main" id="noi-dung" tabIndex={-1} className={styles.main}>
        {children}
      </Box>
    </>
  );
}

const iconAddress = new URL('../icon.svg', import.meta.url).href;
