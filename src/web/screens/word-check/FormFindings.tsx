import { Paper, Stack, Text, Title } from '@mantine/core';
import type { Severity } from '../../../failure.ts';
import { Tag, type TagColor } from '../../parts/Tag.tsx';
import type { FormFinding } from './check-file.ts';

const groups: readonly { severity: Severity; title: string; label: string; color: TagColor }[] = [
  { severity: 'error', title: 'Trái quy định', label: 'Lỗi', color: 'red' },
  { severity: 'warning', title: 'Nên xem lại', label: 'Cảnh báo', color: 'orange' },
  { severity: 'information', title: 'Lưu ý', label: 'Lưu ý', color: 'gray' },
];

/** What is wrong with the form of a Word file, worst first: where, what the decree says, how to mend it. */
export function FormFindings({ findings }: { findings: readonly FormFinding[] }) {
  return (
    <Stack gap="lg">
      {groups.map(({ severity, title, label, color }) => {
        const found = findings.filter((one) => one.severity === severity);
        if (found.length === 0) return null;
        return (
          <section key={severity} aria-label={title}>
            <Title order={2} size="h4" mb="xs">
              {title} ({found.length})
            </Title>
            <Stack gap="xs">
              {found.map(({ code, clause, sentence, found: is, required, place, others, remedy, fixable }, i) => (
                <Paper key={`${code} ${i}`} withBorder p="sm">
                  <Text size="sm" c="dimmed">
                    {place.pagePart}
                    {place.quoted && `: “${place.quoted}”`}
                    {others.length > 0 && ` và ${others.length} chỗ khác`} · {clause}
                  </Text>
                  <Text fw={600}>{sentence}</Text>
                  <Text size="sm">
                    Hiện là: {is}. Phải là: {required}.
                  </Text>
                  <Text size="sm">
                    <Tag color={color}>{label}</Tag> {remedy}
                    {fixable && ' (Bản đã sửa có chỗ này.)'}
                  </Text>
                </Paper>
              ))}
            </Stack>
          </section>
        );
      })}
    </Stack>
  );
}
