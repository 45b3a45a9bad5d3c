import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Comparison, LookDifference, PropertyChange, TextDifference } from '../../../../api/templates.ts';
import { Tag, type TagColor } from '../../../../parts/Tag.tsx';
import styles from './Differences.module.css';

/** What differs between two versions: words, looks, styles, page setup, and what cannot be compared. */
export function Differences({ comparison }: { comparison: Comparison }) {
  const { text, looks, styles: sheets, pageSetup, other } = comparison;
  return (
    <Stack gap="lg">
      <Part title="Chữ và thẻ" count={text.length}>
        {text.map((difference, i) => (
          <li key={i}>
            <TextChange difference={difference} />
          </li>
        ))}
      </Part>
      <Part title="Cách trình bày từng chỗ" count={looks.length}>
        {looks.map((look, i) => (
          <li key={i}>
            <LookChange look={look} />
          </li>
        ))}
      </Part>
      <Part title="Kiểu (styles)" count={sheets.length}>
        {sheets.map(({ kind, name, changes, alsoIn }) => (
          <li key={`${kind} ${name}`}>
            <Text size="sm" fw={600}>
              {name} <Kind kind={kind} />
            </Text>
            <Properties changes={changes} />
            {alsoIn.length > 0 && (
              <Text size="xs" c="dimmed">
                Đổi theo: {alsoIn.join(', ')}
              </Text>
            )}
          </li>
        ))}
      </Part>
      <Part title="Trang giấy" count={pageSetup.length}>
        {pageSetup.map(({ kind, label, changes }) => (
          <li key={`${kind} ${label}`}>
            <Text size="sm" fw={600}>
              {label} <Kind kind={kind} />
            </Text>
            <Properties changes={changes} />
          </li>
        ))}
      </Part>
      <Part title="Hình vẽ và thứ khác" count={other.length}>
        {other.map(({ kind, what, place }, i) => (
          <li key={i}>
            <Text size="xs" c="dimmed">
              {place.label}
            </Text>
            <Text size="sm">
              <Kind kind={kind} /> {what}
            </Text>
          </li>
        ))}
      </Part>
    </Stack>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <Title order={3} size="h5" mb="xs">
        {title} ({count})
      </Title>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

const kinds: Readonly<Record<string, { label: string; color: TagColor }>> = {
  inserted: { label: 'Thêm', color: 'green' },
  added: { label: 'Thêm', color: 'green' },
  removed: { label: 'Bỏ', color: 'red' },
  changed: { label: 'Sửa', color: 'orange' },
  moved: { label: 'Chuyển chỗ', color: 'blue' },
};

function Kind({ kind }: { kind: string }) {
  const { label, color } = kinds[kind] ?? kinds['changed']!;
  return <Tag color={color}>{label}</Tag>;
}

function TextChange({ difference: { kind, before, after, stretches } }: { difference: TextDifference }) {
  const places = kind === 'moved' && before && after ? `${before.label} → ${after.label}` : (after ?? before)?.label;
  return (
    <>
      <Text size="xs" c="dimmed">
        <Kind kind={kind} /> {places}
        {kind === 'removed' && ' (của bản trước)'}
      </Text>
      <p className={styles.words}>
        {stretches.map(({ kind: of, text }, i) =>
          of === 'inserted' ? (
            <ins key={i}>{text}</ins>
          ) : of === 'removed' ? (
            <del key={i}>{text}</del>
          ) : (
            <span key={i}>{text}</span>
          ),
        )}
      </p>
    </>
  );
}

const lookOf: Readonly<Record<LookDifference['of'], string>> = {
  paragraph: 'Cả đoạn',
  words: 'Mấy chữ',
  table: 'Bảng',
};

function LookChange({ look }: { look: LookDifference }) {
  return (
    <>
      <Text size="xs" c="dimmed">
        {look.after.label} · {lookOf[look.of]}
      </Text>
      {look.also.length > 0 && (
        <Text size="xs" c="dimmed">
          và {look.also.length} đoạn khác: {look.also.map(({ label }) => label).join('; ')}
        </Text>
      )}
      {look.quoted && <p className={styles.words}>{look.quoted}</p>}
      <Properties changes={look.changes} />
    </>
  );
}

function Properties({ changes }: { changes: readonly PropertyChange[] }) {
  if (changes.length === 0) return null;
  return (
    <dl className={styles.properties}>
      {changes.map(({ property, label, before, after }) => (
        <div key={property}>
          <dt>{label}</dt>
          <dd>
            <del>{before}</del> → <ins>{after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
