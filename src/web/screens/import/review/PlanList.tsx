import { useMemo } from 'react';
import { Tag } from '../../../parts/Tag.tsx';
import type { Path } from '../../editor/state/path.ts';
import styles from '../import.module.css';
import { isDoubt, standingWords, type Standing } from '../state/pieces.ts';
import type { PlanLine } from '../state/plan-lines.ts';
import type { Review } from '../state/review.ts';
import { onListKeys } from './list-keys.ts';

interface Props {
  lines: readonly PlanLine[];
  review: Review;
  lineAt(path: Path | undefined): PlanLine | undefined;
  /** The key of the line that is looked at. */
  current: string | undefined;
  onSelect(line: PlanLine): void;
}

/** The worse of the doubts about each line. */
function doubtsByLine({ paths, standings }: Review, lineAt: Props['lineAt']): Map<string, Standing> {
  const found = new Map<string, Standing>();
  standings.forEach((standing, at) => {
    if (!isDoubt(standing)) return;
    const key = lineAt(paths[at])?.key;
    if (key !== undefined && found.get(key) !== 'unclear') found.set(key, standing);
  });
  return found;
}

/** The plan as it was read, in the order in which it is printed. */
export function PlanList({ lines, review, lineAt, current, onSelect }: Props) {
  const doubts = useMemo(() => doubtsByLine(review, lineAt), [review, lineAt]);
  const isCurrent = ({ look, key }: PlanLine): boolean => look !== 'part' && key === current;
  const reached = lines.find(isCurrent) ?? lines.find(({ look }) => look !== 'part');
  return (
    <ol className={styles.list} onKeyDown={onListKeys}>
      {lines.map((line, at) => {
        const { key, look, sign, text, depth } = line;
        if (look === 'part') {
          return (
            <li key={`${key} ${at}`}>
              <h3 className={styles.part}>{text}</h3>
            </li>
          );
        }
        const standing = doubts.get(key);
        const told = standing && standingWords[standing];
        return (
          <li key={`${key} ${at}`} className={styles.line} data-depth={Math.min(depth, 5)}>
            <button
              type="button"
              className={styles.item}
              data-line={key}
              data-look={look}
              data-standing={standing}
              aria-current={isCurrent(line) || undefined}
              tabIndex={line === reached ? 0 : -1}
              onClick={() => onSelect(line)}
            >
              {told && (
                <span className={styles.what}>
                  <Tag color={told.color}>{told.word}</Tag>
                </span>
              )}
              {sign !== '' && <span className={styles.sign}>{sign}</span>}
              {text}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
