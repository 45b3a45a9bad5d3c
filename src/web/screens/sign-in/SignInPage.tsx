import { Anchor, Center, Group, Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { usePageFocus } from '../../parts/Page.tsx';
import { helpAddress } from '../../routes.ts';

interface Props {
  title: string;
  /** Pixels. */
  width: number;
  children: ReactNode;
}

/** The sheet in the middle of a page without navigation. */
export function SignInPage({ title, width, children }: Props) {
  const heading = usePageFocus(title);
  return (
    <Center component="main" mih="100dvh" p="md">
      <Paper withBorder p="xl" w="100%" maw={width}>
        <Stack>
          <Group gap="sm" wrap="nowrap">
            <img src={iconAddress} alt="" width={36} height={36} />
            <Title order={1} size="h3" ref={heading} tabIndex={-1}>
              {title}
            </Title>
          </Group>
          {children}
          <Anchor href={helpAddress} size="sm">
            Trợ giúp
          </Anchor>
        </Stack>
      </Paper>
    </Center>
  );
}

const iconAddress = new URL('../../icon.svg', import.meta.url).href;
