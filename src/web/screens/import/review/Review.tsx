import { Button, Group, Stack, Text } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Imported } from '../../../api/import.ts';
import { Notice } from '../../../parts/Notice.tsx';
import type { Path } from '../../editor/state/path.ts';
import styles from '../import.module.css';
import { lineFinder } from '../state/line-finder.ts';
import { planLines, type PlanLine } from '../state/plan-lines.ts';
import { beginReview, doubtsLeft, doubtsOf, settle, withLetters, type Review as Reviewed } from '../state/review.ts';
import { CreateForm } from './CreateForm.tsx';
import { DoubtBar } from './DoubtBar.tsx';
import { LineEditor } from './LineEditor.tsx';
import { PieceList } from './PieceList.tsx';
import { PlanList } from './PlanList.tsx';
import { showIn } from './show-in.ts';

interface Props {
  imported: Imported;
  /** Another document instead. */
  onAnother(): void;
}

interface Selected {
  piece: number | undefined;
  line: string | undefined;
}

/** Source and plan side by side; what is doubtful one after the other; corrections; the draft. */
export function Review({ imported, onAnother }: Props) {
  const { report } = imported;
  const [steps, setSteps] = useState<readonly Reviewed[]>(() => [beginReview(imported)]);
  const [selected, setSelected] = useState<Selected>({ piece: undefined, line: undefined });
  const source = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLDivElement>(null);
  /** Letters that stand in the editor and not yet in the plan. */
  const typed = useRef<string | undefined>(undefined);
  const review = steps.at(-1)!;
  const lines = useMemo(() => planLines(review.plan), [review.plan]);
  const lineOf = useMemo(() => lineFinder(lines), [lines]);
  const doubts = useMemo(() => doubtsOf(review), [review]);
  const line = lines.find(({ key, look }) => key === selected.line && look !== 'part');

  const lineAt = useCallback(
    (path: Path | undefined): PlanLine | undefined => (path?.length ? lineOf(path) : undefined),
    [lineOf],
  );
  /** What is being typed is kept, whatever the clerk turns to. */
  const withTyped = (): Reviewed => {
    const letters = typed.current;
    typed.current = undefined;
    const next = line && letters !== undefined ? withLetters(review, line, letters) : review;
    if (next !== review) setSteps([...steps.slice(-50), next]);
    return next;
  };
  const selectPiece = (piece: number): void => {
    withTyped();
    const found = lineAt(review.paths[piece]);
    setSelected({ piece, line: found?.key });
    showIn(source.current, `[data-piece="${piece}"]`);
    if (found) showIn(result.current, `[data-line="${CSS.escape(found.key)}"]`);
  };
  const selectLine = (next: PlanLine): void => {
    withTyped();
    const piece = review.paths.findIndex((path) => lineAt(path)?.key === next.key);
    setSelected({ piece: piece < 0 ? undefined : piece, line: next.key });
    if (piece >= 0) showIn(source.current, `[data-piece="${piece}"]`);
  };
  const take = (next: Reviewed): void => {
    typed.current = undefined;
    setSteps([...steps.slice(-50), next]);
    const path = selected.piece === undefined ? undefined : next.paths[selected.piece];
    const found = path?.length ? lineFinder(planLines(next.plan))(path) : undefined;
    setSelected({ ...selected, line: found?.key });
    // The line stands elsewhere once it is drawn.
    if (found) setTimeout(() => showIn(result.current, `[data-line="${CSS.escape(found.key)}"]`), 0);
  };

  return (
    <Stack gap="sm">
      <Summary imported={imported} />
      <div className={styles.bar}>
        <DoubtBar
          doubts={doubts}
          current={selected.piece}
          pieces={report.pieces}
          onShow={selectPiece}
          onSettle={(piece) => take(settle(withTyped(), [piece]))}
        />
      </div>
      <div className={styles.panes}>
        <section className={styles.pane} aria-labelledby="van-ban-goc">
          <h2 className={styles.paneTitle} id="van-ban-goc">
            Văn bản cũ
          </h2>
          <div className={styles.scroll} ref={source}>
            <PieceList
              pieces={report.pieces}
              standings={review.standings}
              current={selected.piece}
              onSelect={selectPiece}
            />
          </div>
        </section>
        <section className={styles.pane} aria-labelledby="ke-hoach-doc-duoc">
          <h2 className={styles.paneTitle} id="ke-hoach-doc-duoc">
            Kế hoạch đọc được
          </h2>
          <div className={styles.scroll} ref={result}>
            <PlanList lines={lines} review={review} lineAt={lineAt} current={selected.line} onSelect={selectLine} />
          </div>
          {line && (
            <LineEditor
              key={`${line.key} ${line.text}`}
              line={line}
              review={review}
              onReview={take}
              onTyped={(letters) => {
                typed.current = letters;
              }}
            />
          )}
        </section>
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          disabled={steps.length < 2}
          onClick={() => {
            typed.current = undefined;
            setSteps(steps.slice(0, -1));
            setSelected({ ...selected, line: undefined });
          }}
        >
          Hoàn tác
        </Button>
        <Button variant="default" onClick={onAnother}>
          Chọn văn bản khác
        </Button>
      </Group>
      <CreateForm
        plan={review.plan}
        finished={() => {
          const now = withTyped();
          return { plan: now.plan, doubts: doubtsLeft(now, report) };
        }}
      />
    </Stack>
  );
}

/** What was recognised, in two sentences. */
function Summary({ imported: { report } }: { imported: Imported }) {
  const { decision, plan, appendices } = report.parts;
  const parts = [
    ...(decision ? ['Quyết định'] : []),
    ...(plan ? ['Kế hoạch'] : []),
    ...(appendices > 0 ? [`${appendices} phụ lục`] : []),
  ];
  const noise = report.counts.noise;
  return (
    <>
      <Text>
        Đã đọc {report.pieces.length} đoạn: {parts.join(', ')}.
        {noise > 0 && ` ${noise} đoạn như số trang, đầu trang không thuộc văn bản nên không in.`}
      </Text>
      {report.stripped.length > 0 && (
        <Notice tone="info">Đã bỏ khỏi tệp Word: {report.stripped.map(({ message }) => message).join(' ')}</Notice>
      )}
      {report.findings.length > 0 && (
        <details>
          <summary>Điểm cần kiểm tra trong văn bản cũ ({report.findings.length})</summary>
          <ul className={styles.findings}>
            {report.findings.map(({ message, path }, at) => (
              <li key={`${path} ${at}`}>{message}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
