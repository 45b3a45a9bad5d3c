import { Group, Loader, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { PdfPages } from '../../../../parts/pdf/PdfPages.tsx';
import { pageInSight, placeOf, turnTo } from '../../../../parts/pdf/scroll-place.ts';
import type { PdfResult } from '../../../../parts/pdf/use-pdf.ts';
import { ZoomButtons } from '../../../../parts/pdf/ZoomButtons.tsx';
import { ProblemNotice } from '../../../../parts/ProblemNotice.tsx';
import styles from './PagesPane.module.css';

/** The pages that a version makes of the chosen data. */
export function PagesPane({ result, label }: { result: PdfResult; label: string }) {
  const { shown, busy, error, again } = result;
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const [page, setPage] = useState(1);
  const count = shown?.pages.length ?? 0;
  const change = (next: number): void => {
    const element = scroller.current;
    if (element) {
      const place = placeOf(element);
      requestAnimationFrame(() => turnTo(element, place));
    }
    setZoom(next);
  };
  if (error) return <ProblemNotice error={error} again={again} />;
  return (
    <section className={styles.pane} aria-label={label}>
      <Group className={styles.bar ?? ''} gap={4} wrap="nowrap">
        <Text size="sm" className={styles.count ?? ''}>
          {count > 0 ? `Trang ${Math.min(page, count)}/${count}` : 'Các trang'}
        </Text>
        {busy && <Loader size={14} role="status" aria-label="Đang dựng trang" />}
        <ZoomButtons zoom={zoom} onZoom={change} />
      </Group>
      <PdfPages
        shown={shown}
        label={`Các trang: ${label}`}
        zoom={zoom}
        scroller={scroller}
        onScroll={({ currentTarget }) => setPage(pageInSight(currentTarget))}
      />
    </section>
  );
}
