import { ActionIcon } from '@mantine/core';
import styles from './ZoomButtons.module.css';

const zooms = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;
const button = { variant: 'subtle', color: 'gray', c: 'gray.8' } as const;

/** @param zoom 1: as wide as there is room */
export function ZoomButtons({ zoom, onZoom }: { zoom: number; onZoom(next: number): void }) {
  const change = (by: 1 | -1): void => {
    const at = zooms.findIndex((one) => one >= zoom);
    onZoom(zooms[Math.min(zooms.length - 1, Math.max(0, at + by))] ?? 1);
  };
  return (
    <>
      <ActionIcon {...button} aria-label="Thu nhỏ" onClick={() => change(-1)} disabled={zoom <= zooms[0]}>
        −
      </ActionIcon>
      <button type="button" className={styles.zoom} onClick={() => onZoom(1)} title="Vừa chiều rộng">
        {Math.round(zoom * 100)}%
      </button>
      <ActionIcon {...button} aria-label="Phóng to" onClick={() => change(1)} disabled={zoom >= 3}>
        +
      </ActionIcon>
    </>
  );
}
