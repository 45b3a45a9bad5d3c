import { marked, valueLines } from '../state/value-words.ts';
import styles from './ConflictDialog.module.css';

/** One side of a difference, the words marked that the other side does not have. */
export function ValueView({ value, other, kind }: { value: unknown; other: unknown; kind?: 'removed' | 'added' }) {
  if (value === undefined) return <p className={styles.value}>(không có)</p>;
  const text = valueLines(value).join('\n');
  const stretches = other === undefined ? [{ text, marked: false }] : marked(text, valueLines(other).join('\n'));
  return (
    <p className={styles.value}>
      {text === '' && '(để trống)'}
      {stretches.map((stretch, i) =>
        stretch.marked ? (
          <mark key={i} data-kind={kind}>
            {stretch.text}
          </mark>
        ) : (
          <span key={i}>{stretch.text}</span>
        ),
      )}
    </p>
  );
}
