import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface Props {
  tone: 'info' | 'warning' | 'done';
  title?: string;
  children: ReactNode;
}

/** Something to know. Read out when it appears; a refusal is a `ProblemNotice`. */
export function Notice({ tone, title, children }: Props) {
  return (
    <div className={styles.notice} data-tone={tone} role="status">
      {title && (
        <Text size="sm" fw={600}>
          {title}
        </Text>
      )}
      <Text size="sm">{children}</Text>
    </div>
  );
}
