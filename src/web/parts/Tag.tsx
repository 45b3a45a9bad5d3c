import type { ReactNode } from 'react';
import styles from './Tag.module.css';

export type TagColor = 'gray' | 'orange' | 'blue' | 'green' | 'red';

/** A state in a word. */
export function Tag({ color, children }: { color: TagColor; children: ReactNode }) {
  return (
    <span className={styles.tag} data-color={color}>
      {children}
    </span>
  );
}
