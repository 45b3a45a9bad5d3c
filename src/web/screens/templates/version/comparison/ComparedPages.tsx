import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { comparePages, previewVersion, type Material, type VersionRow } from '../../../../api/templates.ts';
import { placeOf, turnTo, type PagePlace } from '../../../../parts/pdf/scroll-place.ts';
import { usePdf, type PdfResult } from '../../../../parts/pdf/use-pdf.ts';
import { ZoomButtons } from '../../../../parts/pdf/ZoomButtons.tsx';
import { ProblemNotice } from '../../../../parts/ProblemNotice.tsx';
import { versionName } from '../../words.ts';
import styles from './ComparedPages.module.css';
import { SidePages } from './SidePages.tsx';
import { stopsOf, type Side } from './stops.ts';

interface Props {
  id: string;
  before: VersionRow;
  after: VersionRow;
  material: Material;
  /** What names the material. */
  words: string;
}

const sides: readonly Side[] = ['before', 'after'];
const otherOf = (side: Side): Side => (side === 'before' ? 'after' : 'before');

/** The pages of two versions with the same data side by side, changes marked; on a phone one side at a time. */
export function ComparedPages({ id, before, after, material, words }: Props) {
  const compared = useQuery({
    queryKey: ['template-pages', id, before.sha256, after.sha256, words],
    queryFn: () => comparePages(id, after.number, before.number, material),
    staleTime: Infinity,
  });
  const load = (number: number) => (signal: AbortSignal) => previewVersion(id, number, material, signal);
  const pdfs: Record<Side, PdfResult> = {
    before: usePdf([id, before.sha256, words], load(before.number)),
    after: usePdf([id, after.sha256, words], load(after.number)),
  };
  const versions: Record<Side, VersionRow> = { before, after };
  const scrollers: Record<Side, RefObject<HTMLDivElement | null>> = { before: useRef(null), after: useRef(null) };
  const [zoom, setZoom] = useState(1);
  const [isTogether, setTogether] = useState(true);
  const [side, setSide] = useState<Side>('after');
  const [at, setAt] = useState(-1);
  /** The side that the reader scrolls, which the other follows; none after going to a change, where each has its own place. */
  const leading = useRef<Side | undefined>(undefined);

  const marks = compared.data;
  const stops = useMemo(() => stopsOf(marks?.before?.marks ?? [], marks?.after?.marks ?? []), [marks]);
  const current = stops[at];
  const follow = (from: Side): void => {
    if (!isTogether || leading.current !== from) return;
    const [one, other] = [scrollers[from].current, scrollers[otherOf(from)].current];
    if (one && other) turnTo(other, placeOf(one));
  };
  const goTo = (next: number): void => {
    const stop = stops[next];
    if (!stop) return;
    setAt(next);
    if (stop[side].length === 0) setSide(otherOf(side));
  };
  // After the side that shows the change is the one that is seen.
  useEffect(() => {
    if (!current) return;
    leading.current = undefined;
    const placeOn = (on: Side): PagePlace | undefined => {
      const [mark] = current[on];
      const size = mark && marks?.[on]?.pages[mark.page - 1];
      return size && { page: mark.page, part: mark.y / size.height };
    };
    for (const on of sides) {
      const scroller = scrollers[on].current;
      // A side that lacks what the other has is turned to where it would stand.
      const place = placeOn(on) ?? placeOn(otherOf(on));
      if (scroller && place) turnTo(scroller, place, 80);
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the scrollers and marks are those of the current change
  }, [current]);

  const error = compared.error ?? pdfs.before.error ?? pdfs.after.error;
  return (
    <Stack gap="sm" component="section" aria-labelledby="cac-trang-so-sanh">
      <Title order={3} size="h5" id="cac-trang-so-sanh">
        Các trang cạnh nhau
      </Title>
      {error ? (
        <ProblemNotice error={error} again={() => void compared.refetch()} />
      ) : (
        <>
          <Group gap="xs" className={styles.bar ?? ''}>
            <Button variant="default" size="xs" disabled={at <= 0} onClick={() => goTo(at - 1)}>
              Chỗ khác trước
            </Button>
            <Button variant="default" size="xs" disabled={at >= stops.length - 1} onClick={() => goTo(at + 1)}>
              Chỗ khác sau
            </Button>
            <Text size="sm" role="status">
              {compared.isPending
                ? 'Đang so các trang…'
                : (marks?.reason ??
                  (stops.length === 0
                    ? 'Các trang giống nhau.'
                    : at < 0
                      ? `${stops.length} chỗ khác nhau`
                      : `Chỗ ${at + 1}/${stops.length}`))}
            </Text>
            <span className={styles.space} />
            <Checkbox
              size="sm"
              label="Cuộn cùng nhau"
              checked={isTogether}
              onChange={({ currentTarget }) => setTogether(currentTarget.checked)}
            />
            <ZoomButtons zoom={zoom} onZoom={setZoom} />
          </Group>
          <Group gap={6} className={styles.choice ?? ''} role="group" aria-label="Bản đang xem">
            {sides.map((one) => (
              <Button
                key={one}
                size="compact-sm"
                variant={side === one ? 'filled' : 'default'}
                aria-pressed={side === one}
                onClick={() => setSide(one)}
              >
                {versionName(versions[one].number)}
              </Button>
            ))}
          </Group>
          <div className={styles.sides} data-side={side}>
            {sides.map((one) => (
              <SidePages
                key={one}
                side={one}
                version={versions[one]}
                pdf={pdfs[one]}
                zoom={zoom}
                scroller={scrollers[one]}
                marks={marks?.[one]?.marks}
                current={current?.[one]}
                onLead={() => (leading.current = one)}
                onScroll={() => follow(one)}
              />
            ))}
          </div>
        </>
      )}
    </Stack>
  );
}
