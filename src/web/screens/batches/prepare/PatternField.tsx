import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Batch } from '../../../api/batches.ts';
import { ProblemNotice } from '../../../parts/ProblemNotice.tsx';
import { useBatchChange } from '../batch/use-batch-change.ts';
import { fileNameExample, patternValues, usualPattern } from './file-name-example.ts';

/** How files are called, with what it looks like for one unit. */
export function PatternField({ batch }: { batch: Batch }) {
  const kept = batch.pattern ?? usualPattern;
  const [typed, setTyped] = useState(kept);
  const input = useRef<HTMLInputElement>(null);
  const change = useBatchChange(batch.id);
  const { path, fault } = fileNameExample(typed, batch.formats[0] ?? 'docx');
  const keep = (pattern: string): void =>
    change.mutate({ pattern: pattern.trim() === '' || pattern === usualPattern ? null : pattern });
  const insert = (name: string): void => {
    const { selectionStart, selectionEnd } = input.current ?? {};
    const start = selectionStart ?? typed.length;
    const text = `{{${name}}}`;
    setTyped(typed.slice(0, start) + text + typed.slice(selectionEnd ?? start));
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(start + text.length, start + text.length);
    });
  };
  const isChanged = typed !== kept;
  return (
    <Stack gap="xs">
      <TextInput
        ref={input}
        label="Tên tệp"
        description="Dấu / tạo thư mục; chữ trong {{ }} được thay bằng giá trị của từng đơn vị"
        maxLength={500}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Enter' && isChanged && !fault && keep(typed)}
        error={fault}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      />
      <Text size="sm" mih={22} role="status">
        {path && (
          <>
            Ví dụ: <b>{path}</b>
          </>
        )}
      </Text>
      <Group gap={6} role="group" aria-label="Giá trị chèn được vào tên tệp">
        {patternValues.map(({ name, meaning, example }) => (
          <Button
            key={name}
            size="compact-xs"
            variant="default"
            title={`{{${name}}}, ví dụ: ${example}`}
            onClick={() => insert(name)}
          >
            + {meaning}
          </Button>
        ))}
      </Group>
      <ProblemNotice error={change.error} />
      {(isChanged || batch.pattern !== null) && (
        <Group gap="xs">
          {isChanged && (
            <Button size="sm" loading={change.isPending} disabled={fault !== undefined} onClick={() => keep(typed)}>
              Dùng tên này
            </Button>
          )}
          <Button
            size="sm"
            variant="default"
            onClick={() => {
              setTyped(usualPattern);
              if (batch.pattern !== null) keep(usualPattern);
            }}
          >
            Về tên thường dùng
          </Button>
        </Group>
      )}
    </Stack>
  );
}
