import { Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { compareVersions, type Template, type Version } from '../../../../api/templates.ts';
import { EmptyState } from '../../../../parts/EmptyState.tsx';
import { ListResult } from '../../../../parts/ListResult.tsx';
import { versionName } from '../../words.ts';
import { MaterialSelect, useMaterial } from '../MaterialSelect.tsx';
import { ComparedPages } from './ComparedPages.tsx';
import { Differences } from './Differences.tsx';
import styles from './ComparisonTab.module.css';

interface Props {
  template: Template;
  version: Version;
  /** The number to compare with; the version in effect unless told. */
  than: number | undefined;
  onThan(number: number): void;
  material: string;
  onMaterial(words: string): void;
}

/** What a version changes of another, in words and on the pages. */
export function ComparisonTab({ template, version, than, onThan, material, onMaterial }: Props) {
  const { id, serves, versions } = template;
  const others = versions.filter(({ number }) => number !== version.number);
  const other =
    others.find(({ number }) => number === than) ??
    others.find(({ inEffect }) => inEffect) ??
    others.find(({ number }) => number === version.basedOn) ??
    others[0];
  const seen = useMaterial(serves, material);
  const comparison = useQuery({
    queryKey: ['template-comparison', id, other?.sha256, version.sha256],
    queryFn: () => compareVersions(id, version.number, other!.number),
    enabled: other !== undefined,
    staleTime: Infinity,
  });
  if (!other) {
    return <EmptyState title="Chỉ có một bản">Khi có bản thứ hai, chỗ khác nhau hiện ra ở đây.</EmptyState>;
  }
  return (
    <Stack gap="lg">
      <Group align="end" gap="sm">
        <Select
          label="So với"
          allowDeselect={false}
          data={others.map(({ number, inEffect }) => ({
            value: String(number),
            label: `${versionName(number)}${inEffect ? ' (đang dùng)' : ''}`,
          }))}
          value={String(other.number)}
          onChange={(value) => value && onThan(Number(value))}
        />
        <div className={styles.material}>
          <MaterialSelect serves={serves} value={seen.words} onChange={onMaterial} />
        </div>
      </Group>
      <ListResult result={comparison}>
        {(found) => (
          <>
            <Text size="sm" fw={600} role="status">
              {summaryOf(found.counts)}
            </Text>
            <Differences comparison={found} />
          </>
        )}
      </ListResult>
      {seen.material && (
        <ComparedPages
          key={`${other.number} ${version.number} ${seen.words}`}
          id={id}
          before={other}
          after={version}
          material={seen.material}
          words={seen.words}
        />
      )}
    </Stack>
  );
}

const names = {
  text: 'chỗ về chữ và thẻ',
  looks: 'chỗ về cách trình bày',
  styles: 'kiểu',
  pageSetup: 'chỗ về trang giấy',
  other: 'chỗ khác',
} as const;

function summaryOf(counts: Readonly<Record<keyof typeof names, number>>): string {
  const words = Object.entries(names).flatMap(([key, name]) => {
    const count = counts[key as keyof typeof names];
    return count > 0 ? [`${count} ${name}`] : [];
  });
  return words.length > 0 ? `Khác nhau: ${words.join(', ')}.` : 'Hai bản giống nhau.';
}
