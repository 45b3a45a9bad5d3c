import { ActionIcon, Group, Loader, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { PdfPages } from '../../../parts/pdf/PdfPages.tsx';
import { pageInSight } from '../../../parts/pdf/scroll-place.ts';
import { ZoomButtons } from '../../../parts/pdf/ZoomButtons.tsx';
import { useEditor } from '../editor-context.ts';
import styles from './preview.module.css';
import { usePreview } from './use-preview.ts';

const button = { variant: 'subtle', color: 'gray', c: 'gray.8' } as const;

interface Props {
  enabled: boolean;
  /** That was chosen for the plan; null: the usual one. */
  template: string | null;
  onHide: () => void;
}

/** The pages of the document as it will be printed. */
export function PreviewPane({ enabled, template, onHide }: Props) {
  const { document: plan } = useEditor();
  const { shown, busy, problem } = usePreview(plan, enabled, template);
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<number>(1);
  const [page, setPage] = useState(1);
  const count = shown?.pages.length ?? 0;

  const change = (next: number): void => {
    const element = scroller.current;
    if (element) {
      // The same place of the document stays at the top.
      const share = element.scrollTop / Math.max(1, element.scrollHeight);
      requestAnimationFrame(() => (element.scrollTop = share * element.scrollHeight));
    }
    setZoom(next);
  };

  return (
    <section className={styles.pane} aria-label="Xem trước văn bản">
      <Group className={styles.bar ?? ''} gap={4} wrap="nowrap">
        <Text size="sm" className={styles.count ?? ''}>
          {count > 0 ? `Trang ${Math.min(page, count)}/${count}` : 'Xem trước'}
        </Text>
        {busy && <Loader size={14} role="status" aria-label="Đang dựng trang" />}
        <span className={styles.space} />
        <ZoomButtons zoom={zoom} onZoom={change} />
        <ActionIcon {...button} className={styles.hide} aria-label="Ẩn phần xem trước" onClick={onHide}>
          ⟩
        </ActionIcon>
      </Group>
      {problem && (
        <Text size="sm" c={problem.willTry ? 'gray.8' : 'red.9'} px="sm" py={4} role="status">
          {problem.sentence}
        </Text>
      )}
      <div className={styles.shown}>
        <PdfPages
          shown={shown}
          label="Các trang"
          zoom={zoom}
          scroller={scroller}
          onScroll={({ currentTarget }) => setPage(pageInSight(currentTarget))}
        />
      </div>
    </section>
  );
}
