import { useState, type ReactNode } from 'react';
import styles from '../form.module.css';

/** “Thêm”: what is seldom needed, folded away until someone opens it or a finding leads there. */
export function More({ label = 'Thêm', children, open }: { label?: string; children: ReactNode; open?: boolean }) {
  // Only how it begins: it does not fold up under the hands of who types in it.
  const [first] = useState(open);
  return (
    <details className={styles.more} open={first}>
      <summary>{label}</summary>
      <div className={styles.moreBody}>{children}</div>
    </details>
  );
}
