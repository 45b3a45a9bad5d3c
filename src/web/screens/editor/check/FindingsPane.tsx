import { Text } from '@mantine/core';
import type { Severity } from '../../../../failure.ts';
import { useEditor } from '../editor-context.ts';
import type { ShownFinding } from '../state/findings.ts';
import styles from './findings.module.css';

const groups: readonly { severity: Severity; title: string }[] = [
  { severity: 'error', title: 'Cần sửa' },
  { severity: 'warning', title: 'Nên xem lại' },
  { severity: 'information', title: 'Lưu ý' },
];

/** What was found, worst first; each leads to its field. */
export function FindingsPane({ findings, partly }: { findings: readonly ShownFinding[]; partly: boolean }) {
  const { show } = useEditor();
  return (
    <div className={styles.pane}>
      {partly && (
        <Text size="sm" c="dimmed" role="status">
          Chưa hỏi được máy chủ; mới kiểm tra phần còn thiếu.
        </Text>
      )}
      {findings.length === 0 && <Text size="sm">Không có lỗi, không có chỗ nào cần xem lại.</Text>}
      {groups.map(({ severity, title }) => {
        const found = findings.filter((one) => one.severity === severity);
        if (found.length === 0) return null;
        return (
          <section key={severity} aria-label={title}>
            <h3 className={styles.title} data-severity={severity}>
              {title} ({found.length})
            </h3>
            <ul className={styles.list}>
              {found.map((one) => (
                <li key={one.key}>
                  <button
                    type="button"
                    className={styles.finding}
                    data-severity={severity}
                    onClick={() => show(one.panel, one.path)}
                  >
                    <span className={styles.place}>{one.place}</span>
                    <span>{one.sentence}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
