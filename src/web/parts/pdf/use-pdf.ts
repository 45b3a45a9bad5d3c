/** The pages of a PDF that the service makes. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { openPdf, type OpenPdf } from './open-pdf.ts';

export interface PdfResult {
  /** The last one that was there, until the next is. */
  shown: OpenPdf | undefined;
  busy: boolean;
  error: unknown;
  again(): void;
}

/** @param key what the pages depend on; with undefined nothing is asked for */
export function usePdf(
  key: readonly unknown[] | undefined,
  load: (signal: AbortSignal) => Promise<Uint8Array>,
): PdfResult {
  const bytes = useQuery({
    queryKey: ['pdf', ...(key ?? [])],
    queryFn: ({ signal }) => load(signal),
    enabled: key !== undefined,
    staleTime: Infinity,
    // Some megabytes each.
    gcTime: 60_000,
  });
  const [opened, setOpened] = useState<{ of: Uint8Array; pdf?: OpenPdf; error?: unknown }>();
  const { data } = bytes;
  useEffect(() => {
    if (!data) return;
    let gone = false;
    let mine: OpenPdf | undefined;
    // pdf.js takes the bytes away to its worker.
    openPdf(data.slice()).then(
      (pdf) => {
        mine = pdf;
        if (gone) void pdf.pdf.destroy();
        else setOpened({ of: data, pdf });
      },
      (error: unknown) => {
        if (!gone) setOpened({ of: data, error });
      },
    );
    return () => {
      gone = true;
      // Its pages may still be being drawn.
      const last = mine;
      if (last) setTimeout(() => void last.pdf.destroy(), 2_000);
    };
  }, [data]);
  const isOpened = data !== undefined && opened?.of === data;
  return {
    shown: opened?.pdf,
    busy: bytes.isFetching || (data !== undefined && !isOpened),
    error: bytes.error ?? (isOpened ? opened.error : undefined),
    again: () => void bytes.refetch(),
  };
}
