import { Group, Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Tag, type TagColor } from '../../../parts/Tag.tsx';

interface Props {
  /** From 1. */
  number: number;
  title: string;
  state: { label: string; color: TagColor } | undefined;
  children: ReactNode;
}

/** One thing to settle before a batch starts. */
export function Step({ number, title, state, children }: Props) {
  const id = `buoc-${number}`;
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={id}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h4" id={id}>
            {number}. {title}
          </Title>
          {state && <Tag color={state.color}>{state.label}</Tag>}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
