import { Text, Title } from '@mantine/core';
import type { ReferenceGroup, ReferenceTag } from '../../api/template-tags.ts';
import { DataTable, type Column } from '../../parts/DataTable.tsx';
import { CopyTag } from './CopyTag.tsx';
import styles from './TagGroup.module.css';

interface Props {
  group: ReferenceGroup;
  onCopied(sentence: string): void;
}

/** The tags of one part of a template. */
export function TagGroup({ group, onCopied }: Props) {
  const columns: Column<ReferenceTag>[] = [
    {
      label: 'Thẻ',
      width: '26%',
      bare: true,
      cell: ({ written }) => (
        <div className={styles.tag}>
          <code>{written}</code>
          <CopyTag written={written} onDone={onCopied} />
        </div>
      ),
    },
    { label: 'Ý nghĩa', width: '30%', cell: ({ meaning }) => meaning },
    { label: 'Ví dụ', cell: ({ example }) => <span className={styles.example}>{example}</span> },
    { label: 'Loại', width: '17%', cell: ({ kindName }) => kindName },
  ];
  return (
    <section className={styles.group} aria-labelledby={`the-${group.part}`}>
      <Title order={2} size="h4" id={`the-${group.part}`}>
        {group.title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {group.place}
      </Text>
      <DataTable caption={`Thẻ: ${group.title}`} columns={columns} rows={group.tags} keyOf={({ name }) => name} />
    </section>
  );
}
