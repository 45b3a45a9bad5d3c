import { NumberInput, Select, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { PlanForm } from '../../../api/drafts.ts';
import { yearOf } from '../../../parts/dates.ts';
import type { FieldsProps } from './beginnings.tsx';

const forms: { value: PlanForm; label: string }[] = [
  { value: 'quyet-dinh-ke-hoach', label: 'Quyết định ban hành kèm Kế hoạch' },
  { value: 'ke-hoach', label: 'Kế hoạch ban hành trực tiếp' },
];

export const formLabel = (form: PlanForm): string => (form === 'ke-hoach' ? 'Kế hoạch' : 'Quyết định và Kế hoạch');

/** Plans are made in the year before. */
const nextYear = () => yearOf(new Date()) + 1;

export function EmptyFields({ onChange, missing }: FieldsProps) {
  const [year, setYear] = useState<number | string>(nextYear);
  const [form, setForm] = useState<PlanForm>('quyet-dinh-ke-hoach');
  const isYear = typeof year === 'number' && year >= 1945 && year <= 2100;
  useEffect(() => {
    onChange(isYear ? { from: 'empty', year, form } : 'Hãy ghi năm của kế hoạch, từ 1945 đến 2100.');
  }, [year, form, isYear, onChange]);
  return (
    <Stack>
      <Select
        label="Hình thức"
        data={forms}
        allowDeselect={false}
        value={form}
        onChange={(next) => setForm(next as PlanForm)}
      />
      <YearInput value={year} onChange={setYear} error={missing} />
    </Stack>
  );
}

interface YearProps {
  value: number | string;
  onChange(year: number | string): void;
  error: string | undefined;
}

export function YearInput({ value, onChange, error }: YearProps) {
  return (
    <NumberInput
      label="Năm của kế hoạch"
      withAsterisk
      allowDecimal={false}
      allowNegative={false}
      value={value}
      onChange={onChange}
      error={error}
      maw={220}
    />
  );
}
