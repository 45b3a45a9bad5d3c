import { Button, Group, MultiSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Batch } from '../../../api/batches.ts';
import { listProvinces } from '../../../api/units.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { useSession } from '../../../session/session-context.ts';
import { useBatchChange } from '../batch/use-batch-change.ts';
import { capital } from '../words.ts';

/** All communes of some provinces. */
export function ProvinceFields({ batch }: { batch: Batch }) {
  const own = useOwnProvince();
  const [chosen, setChosen] = useState<string[]>(own ? [own] : []);
  const [isAsked, setAsked] = useState(false);
  const change = useBatchChange(batch.id);
  return (
    <Stack gap="sm" align="flex-start">
      <ProvincesSelect
        label="Tỉnh, thành phố"
        value={chosen}
        onChange={setChosen}
        error={isAsked && chosen.length === 0 ? 'Hãy chọn ít nhất một tỉnh, thành phố.' : undefined}
      />
      <ProblemNotice error={change.error} />
      <Group>
        <Button
          loading={change.isPending}
          onClick={() => {
            setAsked(true);
            if (chosen.length > 0) change.mutate({ units: { provinces: chosen } });
          }}
        >
          Dùng mọi đơn vị của tỉnh đã chọn
        </Button>
      </Group>
    </Stack>
  );
}

/** Two digits, for who works in a province's organisation. */
export function useOwnProvince(): string | undefined {
  const { organisation } = useSession();
  return organisation.unitCode?.length === 2 ? organisation.unitCode : undefined;
}

interface SelectProps {
  label: string;
  description?: string;
  value: string[];
  onChange(codes: string[]): void;
  error?: string | undefined;
}

export function ProvincesSelect({ label, description, value, onChange, error }: SelectProps) {
  const provinces = useQuery({ queryKey: ['provinces'], queryFn: listProvinces, staleTime: Infinity });
  return (
    <>
      <ProblemNotice error={provinces.error} again={() => void provinces.refetch()} />
      <MultiSelect
        w="100%"
        maw={560}
        label={label}
        description={description}
        placeholder={value.length === 0 ? 'Gõ tên tỉnh, thành phố' : undefined}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ chọn tất cả' }}
        nothingFoundMessage={provinces.isPending ? 'Đang tải…' : 'Không có trong danh mục'}
        data={(provinces.data?.items ?? []).map(({ code, type, name }) => ({
          value: code,
          label: `${capital(type)} ${name}`,
        }))}
        value={value}
        onChange={onChange}
        error={error}
      />
    </>
  );
}
