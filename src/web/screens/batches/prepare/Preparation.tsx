import { Stack } from '@mantine/core';
import type { Batch } from '../../../api/batches.ts';
import { Notice } from '../../../parts/Notice.tsx';
import { count } from '../words.ts';
import { formatNames } from '../formats.ts';
import { DryRunStep } from './DryRunStep.tsx';
import { FilesStep } from './FilesStep.tsx';
import { OverridesStep } from './OverridesStep.tsx';
import { StartStep } from './StartStep.tsx';
import { Step } from './Step.tsx';
import { UnitsStep } from './UnitsStep.tsx';

const settled = (label: string) => ({ label, color: 'green' as const });
const open = (label: string) => ({ label, color: 'gray' as const });

/** All that is to be settled before a batch starts, in the order in which an office thinks of it. Each step is kept at once. */
export function Preparation({ batch }: { batch: Batch }) {
  if (!batch.allowed.includes('change')) {
    return (
      <Notice tone="info">
        Đợt này đang được chuẩn bị{batch.units > 0 && `, đã chọn ${count(batch.units)} đơn vị`}. Người có vai trò văn
        phòng hoặc quản trị chọn đơn vị và bắt đầu đợt; kết quả sẽ hiện ở đây.
      </Notice>
    );
  }
  return (
    <Stack gap="md">
      <Step
        number={1}
        title="Đơn vị"
        state={batch.units > 0 ? settled(`${count(batch.units)} đơn vị`) : open('Chưa chọn')}
      >
        <UnitsStep batch={batch} />
      </Step>
      <Step number={2} title="Tệp và tên tệp" state={settled(formatNames(batch.formats))}>
        <FilesStep batch={batch} />
      </Step>
      <Step
        number={3}
        title="Giá trị riêng của từng đơn vị"
        state={batch.overridden > 0 ? settled(`${count(batch.overridden)} đơn vị`) : open('Không bắt buộc')}
      >
        <OverridesStep batch={batch} />
      </Step>
      <Step
        number={4}
        title="Chạy thử"
        state={batch.dryRunState === 'done' ? settled('Đã chạy thử') : open('Nên làm trước khi bắt đầu')}
      >
        <DryRunStep batch={batch} />
      </Step>
      <Step number={5} title="Bắt đầu" state={undefined}>
        <StartStep batch={batch} />
      </Step>
    </Stack>
  );
}
