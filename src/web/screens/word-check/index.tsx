/** The form of any Word file against Nghị định 30/2020/NĐ-CP. */
import { Alert, Button, FileInput, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Page } from '../../parts/Page.tsx';
import { ProblemNotice } from '../../parts/ProblemNotice.tsx';
import { checkFile, keepChecked, type Version } from './check-file.ts';
import { FormFindings } from './FormFindings.tsx';

export function WordCheckScreen() {
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation({ mutationFn: checkFile });
  const keep = useMutation({
    mutationFn: ({ of, version }: { of: File; version: Version }) => keepChecked(of, version),
  });
  const take = (next: File | null): void => {
    setFile(next);
    keep.reset();
    check.reset();
    if (next) check.mutate(next);
  };
  const findings = check.data?.findings;
  const version = (which: Version, label: string) => (
    <Button
      variant="default"
      disabled={keep.isPending}
      loading={keep.isPending && keep.variables.version === which}
      onClick={() => file && keep.mutate({ of: file, version: which })}
    >
      {label}
    </Button>
  );
  return (
    <Page title="Kiểm tra thể thức tệp Word" width={860}>
      <Stack>
        <Text>
          So một tệp Word bất kỳ với Nghị định 30/2020/NĐ-CP: nêu từng chỗ sai, điều khoản và cách sửa. Tệp không được
          giữ lại trên máy chủ.
        </Text>
        <FileInput
          label="Tệp Word (.docx)"
          placeholder="Chọn tệp"
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ tệp' }}
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          value={file}
          onChange={take}
        />
        <ProblemNotice error={check.error ?? keep.error} />
        {check.isPending && <Text role="status">Đang kiểm tra…</Text>}
        {findings?.length === 0 && <Alert color="green">Không thấy chỗ nào trái quy định.</Alert>}
        {findings && findings.length > 0 && (
          <>
            <Group gap="xs">
              {version('annotate', 'Tải bản có nhận xét')}
              {findings.some(({ fixable }) => fixable) && version('fix', 'Tải bản đã sửa')}
            </Group>
            <FormFindings findings={findings} />
          </>
        )}
      </Stack>
    </Page>
  );
}
