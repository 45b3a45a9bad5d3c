import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { PageSize, Pdf } from './open-pdf.ts';
import styles from './PageView.module.css';

interface Props {
  pdf: Pdf;
  number: number;
  count: number;
  size: PageSize;
  /** CSS pixels. */
  width: number;
  /** What is laid over the page. */
  children?: ReactNode;
}

/**
 * One page. It is drawn out of sight and put on the screen at once, so that what did not change does not flicker; pages that
 * nobody sees are drawn when they come near.
 */
export function PageView({ pdf, number, count, size, width, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);

  useEffect(() => {
    const observer = new IntersectionObserver((seen) => setNear(seen.some((one) => one.isIntersecting)), {
      rootMargin: '400px 0px',
    });
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!near || width <= 0) return;
    let cancel = (): void => undefined;
    let gone = false;
    void (async () => {
      const page = await pdf.getPage(number);
      const scale = (width / size.width) * Math.min(2, window.devicePixelRatio || 1);
      const viewport = page.getViewport({ scale });
      const hidden = document.createElement('canvas');
      hidden.width = Math.floor(viewport.width);
      hidden.height = Math.floor(viewport.height);
      const task = page.render({ canvas: hidden, viewport });
      cancel = () => task.cancel();
      await task.promise;
      const target = canvas.current;
      if (gone || !target) return;
      if (target.width !== hidden.width) target.width = hidden.width;
      if (target.height !== hidden.height) target.height = hidden.height;
      target.getContext('2d')?.drawImage(hidden, 0, 0);
      target.dataset['drawn'] = 'true';
    })().catch(() => undefined); // called off: another document or width has come
    return () => {
      gone = true;
      cancel();
    };
  }, [pdf, number, size.width, width, near]);

  return (
    <div
      ref={box}
      className={styles.page}
      data-page={number}
      style={{ width, height: (width * size.height) / size.width }}
      role="img"
      aria-label={`Trang ${number} trên ${count}`}
    >
      <canvas ref={canvas} className={styles.canvas} />
      {children}
    </div>
  );
}
