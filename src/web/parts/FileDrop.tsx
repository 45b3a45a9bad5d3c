import { useId, useState, type DragEvent } from 'react';
import styles from './FileDrop.module.css';

interface Props {
  label: string;
  /** What to do here. */
  hint: string;
  /** Endings and types, as of an `<input type="file">`. */
  accept: string;
  /** What is being done with the file; nothing is taken meanwhile. */
  busy?: string | undefined;
  error?: string | undefined;
  onFile(file: File): void;
}

/** Takes a file by drag and drop, by a click, or by keyboard. The same file can be taken again once it has been mended. */
export function FileDrop({ label, hint, accept, busy, error, onFile }: Props) {
  const [isOver, setOver] = useState(false);
  const id = useId();
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(is);
  };
  const drop = (event: DragEvent): void => {
    over(false)(event);
    const [file] = event.dataTransfer.files;
    if (file && !busy) onFile(file);
  };
  return (
    <label
      className={styles.area}
      data-over={isOver || undefined}
      data-busy={busy ? true : undefined}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={drop}
    >
      <input
        type="file"
        className={styles.input}
        accept={accept}
        disabled={busy !== undefined}
        aria-label={label}
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={error !== undefined}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // Else choosing the mended file of the same name would be no change.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <span className={styles.hint} id={`${id}-hint`} role={busy ? 'status' : undefined}>
        {busy ?? hint}
      </span>
      <span className={styles.error} id={`${id}-error`} role="alert">
        {error}
      </span>
    </label>
  );
}
