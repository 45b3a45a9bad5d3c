import { FileInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { FieldsProps } from './beginnings.tsx';
import { readPlanFile } from './plan-file.ts';

const choose = 'Hãy chọn tệp .json.';

export function FileFields({ onChange, missing }: FieldsProps) {
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string>();
  useEffect(() => onChange(choose), [onChange]);

  const take = async (next: File | null) => {
    setFile(next);
    const read = next ? readPlanFile(await next.text()) : { problem: choose };
    setProblem(next ? read.problem : undefined);
    onChange(read.problem === undefined ? { from: 'json', plan: read.plan } : read.problem);
  };
  return (
    <FileInput
      label="Tệp kế hoạch"
      placeholder="Chọn tệp"
      withAsterisk
      clearable
      clearButtonProps={{ 'aria-label': 'Bỏ tệp' }}
      accept="application/json,.json"
      value={file}
      onChange={(next) => void take(next)}
      error={problem ?? missing}
    />
  );
}
