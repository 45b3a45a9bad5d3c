import type { Path } from '../state/path.ts';
import type { Marks, OutlineEntry } from '../state/outline.ts';
import type { PanelId } from '../state/panels.ts';
import styles from './outline.module.css';

interface Props {
  entries: readonly OutlineEntry[];
  panel: PanelId;
  show: (panel: PanelId, path?: Path) => void;
}

function MarkSigns({ marks }: { marks: Marks }) {
  const worst = marks.error ? 'error' : marks.warning ? 'warning' : undefined;
  if (!worst) return null;
  const count = marks[worst] ?? 0;
  const words = worst === 'error' ? `${count} chỗ cần sửa` : `${count} chỗ nên xem lại`;
  return (
    <span className={styles.mark} data-severity={worst} title={words}>
      <span aria-hidden>{count}</span>
      <span className={styles.heard}>, {words}</span>
    </span>
  );
}

function Entries({ entries, panel, show }: Props) {
  return (
    <ul className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.key}>
          <button
            type="button"
            className={styles.entry}
            aria-current={entry.panel === panel && !entry.path ? 'true' : undefined}
            data-within={entry.path ? 'true' : undefined}
            onClick={() => show(entry.panel, entry.path)}
          >
            {entry.sign && <span className={styles.sign}>{entry.sign}</span>}
            <span className={styles.label}>{entry.label}</span>
            <MarkSigns marks={entry.marks} />
          </button>
          {entry.children.length > 0 && <Entries entries={entry.children} panel={panel} show={show} />}
        </li>
      ))}
    </ul>
  );
}

/** The pieces of the documents, as they will be counted. */
export function OutlinePane(props: Props) {
  return (
    <nav className={styles.pane} aria-label="Mục lục của kế hoạch">
      <Entries {...props} />
    </nav>
  );
}
