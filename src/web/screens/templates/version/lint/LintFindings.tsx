import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Severity } from '../../../../../failure.ts';
import type { LintFinding } from '../../../../api/templates.ts';
import { Tag } from '../../../../parts/Tag.tsx';
import { severities, type Counts } from '../../words.ts';
import { placeWords, remedyOf, sentenceOf } from './finding-words.ts';
import styles from './LintFindings.module.css';

interface Props {
  findings: readonly LintFinding[];
  counts: Counts;
}

/** What was found in a template, worst first: where, the words around it, how to mend it in Word. */
export function LintFindings({ findings, counts }: Props) {
  const [only, setOnly] = useState<Severity>();
  const shown = only ? findings.filter(({ severity }) => severity === only) : findings;
  const filter = (severity: Severity | undefined, label: string) => (
    <Button
      key={label}
      size="compact-sm"
      variant={only === severity ? 'filled' : 'default'}
      aria-pressed={only === severity}
      onClick={() => setOnly(severity)}
    >
      {label}
    </Button>
  );
  if (findings.length === 0) return <Text size="sm">Không có gì phải sửa: mẫu dùng được ngay.</Text>;
  return (
    <Stack gap="sm">
      <Group gap={6} role="group" aria-label="Lọc kết quả kiểm tra">
        {filter(undefined, `Tất cả (${findings.length})`)}
        {severities
          .filter(({ severity }) => counts[severity] > 0)
          .map(({ severity, label }) => filter(severity, `${label} (${counts[severity]})`))}
      </Group>
      <ol className={styles.list} aria-label="Kết quả kiểm tra">
        {shown.map((finding, i) => (
          <li key={`${finding.code} ${finding.path} ${i}`} className={styles.finding} data-severity={finding.severity}>
            <Finding finding={finding} />
          </li>
        ))}
      </ol>
    </Stack>
  );
}

function Finding({ finding }: { finding: LintFinding }) {
  const { severity, clause, place } = finding;
  const { label, color } = severities.find((one) => one.severity === severity)!;
  const remedy = remedyOf(finding);
  return (
    <>
      <Text size="xs" c="gray.8">
        <Tag color={color}>{label}</Tag> {placeWords(finding)}
        {clause && ` · ${clause}`}
      </Text>
      <Text size="sm" fw={600}>
        {sentenceOf(finding)}
      </Text>
      {place.quoted && (
        <Text size="sm" component="blockquote" className={styles.quoted ?? ''}>
          {place.quoted}
        </Text>
      )}
      {remedy && <Text size="sm">Cách sửa: {remedy}</Text>}
    </>
  );
}
