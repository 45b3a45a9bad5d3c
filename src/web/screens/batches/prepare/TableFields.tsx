import { Anchor, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sendTable, unitsTableAddress, type Batch } from '../../../api/batches.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { Notice } from '../../../parts/Notice.tsx';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { keepBatch } from '../batch/use-batch-change.ts';
import { count } from '../words.ts';
import { FileDrop } from '../../../parts/FileDrop.tsx';
import { ProvincesSelect, useOwnProvince } from './ProvinceFields.tsx';
import { tableFileFault } from './table-file.ts';
import { TableFaults } from './TableFaults.tsx';

/** A table to fill in, and the way for it to come back. What is wrong with it is told cell by cell; nothing else is lost. */
export function TableFields({ batch }: { batch: Batch }) {
  const own = useOwnProvince();
  const [provinces, setProvinces] = useState<string[]>(own ? [own] : []);
  const [fault, setFault] = useState<string>();
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: (file: File) => sendTable(batch.id, file),
    onSuccess: (next) => keepBatch(queries, next),
  });
  const take = (file: File): void => {
    const found = tableFileFault(file);
    setFault(found);
    send.reset();
    if (!found) send.mutate(file);
  };
  const address = (ending: 'csv' | 'xlsx') =>
    unitsTableAddress(ending, { provinces: provinces.join(','), batch: batch.id });
  const faults = send.error instanceof ApiProblem ? send.error.findings : [];
  return (
    <Stack gap="sm">
      <ProvincesSelect
        label="Chưa có bảng? Tải bảng để điền"
        description="Có sẵn các đơn vị của tỉnh và cột cho từng giá trị; bỏ trống thì có cả nước"
        value={provinces}
        onChange={setProvinces}
      />
      <Text size="sm">
        <Anchor href={address('xlsx')} download size="sm" underline="always">
          Tải bảng Excel (.xlsx)
        </Anchor>
        {' hoặc '}
        <Anchor href={address('csv')} download size="sm" underline="always">
          CSV
        </Anchor>
        . Các cột giá trị đã ghi sẵn theo kế hoạch gốc: sửa ô nào cần khác, xóa hàng và cột không cần; ô trống thì lấy
        theo kế hoạch gốc.
      </Text>
      <FileDrop
        label="Bảng đơn vị"
        hint="Kéo tệp .xlsx hoặc .csv vào đây, hoặc bấm để chọn"
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        busy={send.isPending ? 'Đang đọc bảng…' : undefined}
        error={fault}
        onFile={take}
      />
      {send.isSuccess && (
        <Notice tone="done">
          Đã đọc {send.variables.name}: {count(batch.units)} đơn vị.
        </Notice>
      )}
      {faults.length > 0 ? (
        <TableFaults name={send.variables?.name ?? ''} faults={faults} />
      ) : (
        <ProblemNotice error={send.error} />
      )}
    </Stack>
  );
}
