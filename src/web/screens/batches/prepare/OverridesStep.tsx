import { Button, Code, Collapse, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Batch } from '../../../api/batches.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { useBatchChange } from '../batch/use-batch-change.ts';
import { count } from '../words.ts';
import { FileDrop } from '../../../parts/FileDrop.tsx';
import { overridesExample, readOverridesFile } from './overrides-file.ts';

/** Changes of single units beyond what a column can say: a file for those who need it. */
export function OverridesStep({ batch }: { batch: Batch }) {
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const change = useBatchChange(batch.id);
  const take = async (file: File): Promise<void> => {
    const read = readOverridesFile(await file.text());
    setProblem(read.problem);
    change.reset();
    if (read.problem === undefined) change.mutate({ overrides: read.overrides });
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm">
        {batch.overridden > 0
          ? `${count(batch.overridden)} đơn vị có thay đổi riêng.`
          : 'Bảng ở bước 1 thường đã đủ. Khi vài đơn vị cần thêm, bớt cả nhiệm vụ hoặc nơi nhận, dùng một tệp JSON.'}
      </Text>
      <Group gap="xs">
        <Button
          variant="default"
          size="sm"
          aria-expanded={isOpen}
          aria-controls="thay-doi-rieng"
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Ẩn' : batch.overridden > 0 ? 'Thay tệp…' : 'Thêm tệp thay đổi riêng…'}
        </Button>
        {batch.overridden > 0 && (
          <Button
            variant="subtle"
            color="red"
            c="red.9"
            size="sm"
            loading={change.isPending}
            onClick={() => change.mutate({ overrides: {} })}
          >
            Bỏ mọi thay đổi riêng
          </Button>
        )}
      </Group>
      <ProblemNotice error={change.error} />
      <Collapse expanded={isOpen} id="thay-doi-rieng" w="100%">
        <Stack gap="xs">
          <FileDrop
            label="Tệp thay đổi riêng (.json)"
            hint="Kéo tệp vào đây, hoặc bấm để chọn"
            accept=".json,application/json"
            busy={change.isPending ? 'Đang đọc…' : undefined}
            error={problem}
            onFile={(file) => void take(file)}
          />
          <Text size="sm">
            Mỗi mã đơn vị một danh sách thay đổi JSON Patch (RFC 6902) trên kế hoạch gốc, ví dụ đổi người ký và chỉ
            tiêu:
          </Text>
          <Code block>{overridesExample}</Code>
        </Stack>
      </Collapse>
    </Stack>
  );
}
