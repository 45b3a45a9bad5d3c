import { useElementSize } from '@mantine/hooks';
import type { Ref, UIEvent } from 'react';
import type { OpenPdf } from './open-pdf.ts';
import styles from './PdfPages.module.css';
import { PageView } from './PageView.tsx';

/** A place on a page to point at, in points from the upper left corner. */
export interface PageMark {
  /** From 1. */
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  kind: 'changed' | 'inserted' | 'removed' | 'moved';
  isCurrent: boolean;
}

interface Props {
  shown: OpenPdf | undefined;
  label: string;
  /** 1: as wide as there is room. */
  zoom: number;
  /** What scrolls. */
  scroller: Ref<HTMLDivElement>;
  onScroll?(event: UIEvent<HTMLDivElement>): void;
  marks?: readonly PageMark[];
}

/** The pages of a PDF, one below the other. */
export function PdfPages({ shown, label, zoom, scroller, onScroll, marks = [] }: Props) {
  const { ref: measured, width } = useElementSize();
  const widest = Math.max(1, ...(shown?.pages.map((size) => Math.min(size.width, 600)) ?? []));
  const room = Math.max(0, width - 24);
  return (
    <div className={styles.scroller} ref={scroller} onScroll={onScroll} tabIndex={0} role="region" aria-label={label}>
      <div ref={measured} className={styles.pages}>
        {shown?.pages.map((size, i) => (
          <PageView
            key={i}
            pdf={shown.pdf}
            number={i + 1}
            count={shown.pages.length}
            size={size}
            width={Math.floor(Math.min(room, (room * size.width) / widest) * zoom)}
          >
            {marks
              .filter(({ page }) => page === i + 1)
              .map(({ x, y, width: wide, height: high, kind, isCurrent }) => (
                <span
                  key={`${x} ${y} ${wide} ${high}`}
                  className={styles.mark}
                  data-kind={kind}
                  data-current={isCurrent || undefined}
                  style={{
                    left: `${(100 * x) / size.width}%`,
                    top: `${(100 * y) / size.height}%`,
                    width: `${(100 * wide) / size.width}%`,
                    height: `${(100 * high) / size.height}%`,
                  }}
                />
              ))}
          </PageView>
        ))}
      </div>
    </div>
  );
}
