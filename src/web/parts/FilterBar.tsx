import type { ReactNode } from 'react';
import styles from './FilterBar.module.css';

/** The fields above a list; the first takes the room that the others leave. */
export function FilterBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <search className={styles.bar} aria-label={label}>
      {children}
    </search>
  );
}
