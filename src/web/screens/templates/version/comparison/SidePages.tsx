import { Loader, Text } from '@mantine/core';
import type { Ref } from 'react';
import type { PageMark as Mark, VersionRow } from '../../../../api/templates.ts';
import { PdfPages, type PageMark } from '../../../../parts/pdf/PdfPages.tsx';
import type { PdfResult } from '../../../../parts/pdf/use-pdf.ts';
import { versionName } from '../../words.ts';
import styles from './ComparedPages.module.css';
import type { Side } from './stops.ts';

interface Props {
  side: Side;
  version: VersionRow;
  pdf: PdfResult;
  zoom: number;
  scroller: Ref<HTMLDivElement>;
  marks: readonly Mark[] | undefined;
  /** Those of the change that the reader has gone to. */
  current: readonly Mark[] | undefined;
  /** The reader is about to scroll here. */
  onLead(): void;
  onScroll(): void;
}

/** The pages of one of two versions. */
export function SidePages({ side, version, pdf, zoom, scroller, marks = [], current = [], onLead, onScroll }: Props) {
  const { number, inEffect } = version;
  const shown = marks.map((mark): PageMark => ({ ...mark, isCurrent: current.includes(mark) }));
  return (
    <div className={styles.side} data-of={side} onPointerEnter={onLead} onFocus={onLead} onTouchStart={onLead}>
      <Text size="sm" fw={600} className={styles.name ?? ''}>
        {versionName(number)}
        {inEffect && ' (đang dùng)'} {pdf.busy && <Loader size={12} />}
      </Text>
      <PdfPages
        shown={pdf.shown}
        label={`Các trang của bản ${number}`}
        zoom={zoom}
        scroller={scroller}
        onScroll={onScroll}
        marks={shown}
      />
    </div>
  );
}
