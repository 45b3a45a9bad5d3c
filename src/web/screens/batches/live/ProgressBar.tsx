import { Progress } from '@mantine/core';
import type { Counts } from '../../../api/batches.ts';
import { share } from './share.ts';

interface Props {
  counts: Counts;
  units: number;
  /** What is under way, for those who hear the page. */
  label: string;
  small?: boolean;
}

/** How much is done (green) and has failed (red) of all. */
export function ProgressBar({ counts, units, label, small }: Props) {
  const finished = share(counts.done + counts.failed, units);
  return (
    <Progress.Root
      size={small ? 6 : 18}
      mt={small ? 6 : 0}
      mb={small ? 4 : 0}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={finished}
      aria-valuetext={`${finished}%`}
    >
      <Progress.Section value={share(counts.done, units)} color="green.8" withAria={false} />
      <Progress.Section value={share(counts.failed, units)} color="red.8" withAria={false} />
    </Progress.Root>
  );
}
