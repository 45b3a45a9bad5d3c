import { ActionIcon, Group, Loader, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useRef, useState, type UIEvent } from 'react';
import { useEditor } from '../editor-context.ts';
import { PageView } from '../../../parts/pdf/PageView.tsx';
import styles from './preview.module.css';
import { usePreview } from './use-preview.ts';

const zooms = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;
const button = { variant: 'subtle', color: 'gray', c: 'gray.8' } as const;

/** The pages of the document as it will be printed. */
export function PreviewPane({ enabled, onHide }: { enabled: boolean; onHide: () => void }) {
  const { document: plan } = useEditor();
  const { shown, busy, problem } = usePreview(plan, enabled);
  const { ref: measured, width } = useElementSize();
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState<number>(1);
  const [page, setPage] = useState(1);
  const count = shown?.pages.length ?? 0;
  const widest = Math.max(1, ...(shown?.pages.map((size) => Math.min(size.width, 600)) ?? []));
  const room = Math.max(0, width - 24);

  const onScroll = (event: UIEvent<HTMLDivElement>): void => {
    const middle = event.currentTarget.scrollTop + event.currentTarget.clientHeight / 3;
    const pages = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-page]')];
    setPage(Math.max(1, pages.findLastIndex((one) => one.offsetTop <= middle) + 1));
  };
  const change = (by: 1 | -1): void => {
    const at = zooms.findIndex((one) => one >= zoom);
    const next = zooms[Math.min(zooms.length - 1, Math.max(0, at + by))] ?? 1;
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
        <ActionIcon {...button} aria-label="Thu nhỏ" onClick={() => change(-1)} disabled={zoom <= zooms[0]}>
          −
        </ActionIcon>
        <button type="button" className={styles.zoom} onClick={() => setZoom(1)} title="Vừa chiều rộng">
          {Math.round(zoom * 100)}%
        </button>
        <ActionIcon {...button} aria-label="Phóng to" onClick={() => change(1)} disabled={zoom >= 3}>
          +
        </ActionIcon>
        <ActionIcon {...button} className={styles.hide} aria-label="Ẩn phần xem trước" onClick={onHide}>
          ⟩
        </ActionIcon>
      </Group>
      {problem && (
        <Text size="sm" c={problem.willTry ? 'gray.8' : 'red.9'} px="sm" py={4} role="status">
          {problem.sentence}
        </Text>
      )}
      <div
        className={styles.scroller}
        ref={scroller}
        onScroll={onScroll}
        tabIndex={0}
        role="region"
        aria-label="Các trang"
      >
        <div ref={measured} className={styles.pages}>
          {shown?.pages.map((size, i) => (
            <PageView
              key={i}
              pdf={shown.pdf}
              number={i + 1}
              count={count}
              size={size}
              width={Math.floor(Math.min(room, (room * size.width) / widest) * zoom)}
            />
          ))}
        </div>
      </div>
    </section>
  );
}
