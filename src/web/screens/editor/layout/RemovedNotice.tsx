import { Button, CloseButton } from '@mantine/core';
import styles from './workspace.module.css';

interface Props {
  /** What was taken away last; undefined: nothing, or something else has changed since. */
  what: string | undefined;
  onBack: () => void;
  onClose: () => void;
}

/** The way back after a wrong click, where one looks. */
export function RemovedNotice({ what, onBack, onClose }: Props) {
  return (
    <div className={styles.removed} role="status">
      {what !== undefined && (
        <div className={styles.removedBox}>
          <span className={styles.removedText}>Đã xóa {what}.</span>
          <Button size="compact-sm" variant="white" onClick={onBack}>
            Hoàn tác
          </Button>
          <CloseButton aria-label="Đóng" size="sm" c="white" variant="transparent" onClick={onClose} />
        </div>
      )}
    </div>
  );
}
