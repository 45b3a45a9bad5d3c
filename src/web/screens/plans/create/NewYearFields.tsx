import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { YearInput } from './EmptyFields.tsx';

/** The year that a copied plan is moved to; `unchanged` where it keeps its own; undefined where it is not told. */
export type NewYear = number | 'unchanged' | undefined;

/** @param suggestion the year to begin with, undefined until a plan is chosen */
export function useNewYear(suggestion: number | undefined) {
  const [moves, setMoves] = useState(true);
  const [typed, setTyped] = useState<number | string>();
  const year = typed ?? suggestion ?? '';
  const isYear = typeof year === 'number' && year >= 1945 && year <= 2100;
  const chosen: NewYear = moves ? (isYear ? year : undefined) : 'unchanged';
  return { moves, setMoves, year, setYear: setTyped, chosen };
}

interface Props extends ReturnType<typeof useNewYear> {
  error: string | undefined;
}

export function NewYearFields({ moves, setMoves, year, setYear, error }: Props) {
  return (
    <>
      <Checkbox
        label="Chuyển các năm trong kế hoạch sang năm mới"
        description="Số và ngày văn bản được bỏ trống; căn cứ cần xem lại hiện ở mục kiểm tra"
        checked={moves}
        onChange={({ currentTarget }) => setMoves(currentTarget.checked)}
      />
      {moves && <YearInput value={year} onChange={setYear} error={error} />}
    </>
  );
}

export const yearMissing = 'Hãy ghi năm của kế hoạch mới, từ 1945 đến 2100.';

/** The member of a new draft that stands for it. */
export const newYearOf = (chosen: number | 'unchanged'): { newYear?: number } =>
  chosen === 'unchanged' ? {} : { newYear: chosen };
