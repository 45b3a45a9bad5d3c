import { Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Page } from '../../parts/Page.tsx';
import { useSession } from '../../session/session-context.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { TokensSection } from './TokensSection.tsx';

/** The own password, and tokens for programs. */
export function AccountScreen() {
  const { user, organisation } = useSession();
  return (
    <Page title="Tài khoản của tôi" width={900}>
      <Text mb="md">
        {user.fullName} ({user.username}), {organisation.name}
      </Text>
      <Stack>
        <Section title="Mật khẩu">
          <PasswordForm mustChange={user.mustChangePassword} />
        </Section>
        {!user.mustChangePassword && (
          <Section title="Mã truy cập cho phần mềm khác">
            <TokensSection />
          </Section>
        )}
      </Stack>
    </Page>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" withBorder p="lg">
      <Title order={2} size="h4" mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}
