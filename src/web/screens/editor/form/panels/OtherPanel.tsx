import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRemoval, useStep, useValue } from '../../editor-context.ts';
import { set } from '../../state/changes.ts';
import { BlocksEditor } from '../fields/BlocksEditor.tsx';
import { CitationsEditor } from '../fields/CitationsEditor.tsx';
import { GenericField } from '../fields/GenericField.tsx';
import { OtherFields } from '../fields/OtherFields.tsx';
import styles from '../form.module.css';

const variables = ['variables'];
const known = [
  '$schema',
  'medium',
  'attachments',
  'period',
  'organ',
  'variables',
  'references',
  'decision',
  'plan',
  'appendices',
];

function VariablesEditor() {
  const takeAway = useRemoval();
  const values = useValue<Record<string, string>>(variables) ?? {};
  const step = useStep();
  const [name, setName] = useState('');
  const wrong = name !== '' && !/^[\p{L}_][\p{L}\p{N}_]{0,63}$/u.test(name);
  return (
    <>
      {Object.keys(values).map((key) => (
        <Group key={key} gap="xs" align="flex-end" wrap="nowrap">
          <div className={styles.grow}>
            <GenericField path={[...variables, key]} label={`{{${key}}}`} />
          </div>
          <Button
            variant="subtle"
            color="red"
            c="red.9"
            size="compact-sm"
            onClick={() => takeAway(variables, set([...variables, key], undefined), `giá trị ${key}`)}
          >
            Bỏ
          </Button>
        </Group>
      ))}
      <Group gap="xs" align="flex-end">
        <TextInput
          label="Tên giá trị mới"
          placeholder="ty_le"
          data-path="variables"
          value={name}
          error={wrong && 'Chỉ dùng chữ, số và dấu gạch dưới.'}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={name === '' || wrong || Object.hasOwn(values, name)}
          onClick={() => {
            step(variables, set([...variables, name], ''));
            setName('');
          }}
        >
          Thêm
        </Button>
      </Group>
    </>
  );
}

/** What has no place of its own in the documents. */
export function OtherPanel() {
  const decisionFree = useValue(['decision', 'free']) !== undefined;
  return (
    <>
      <h3 className={styles.subHeading}>Văn bản được viện dẫn mà không nằm trong căn cứ</h3>
      <CitationsEditor path={['references']} what="văn bản viện dẫn" />
      <h3 className={styles.subHeading}>Giá trị dùng trong văn bản</h3>
      <p className={styles.hint}>Ghi {'{{tên}}'} trong đoạn văn thì in ra giá trị đặt ở đây.</p>
      <VariablesEditor />
      <h3 className={styles.subHeading}>Nội dung chưa xếp chỗ của Kế hoạch (in ở cuối)</h3>
      <BlocksEditor path={['plan', 'free']} what="Nội dung chưa xếp chỗ" add="Thêm đoạn" />
      {decisionFree && (
        <>
          <h3 className={styles.subHeading}>Nội dung chưa xếp chỗ của Quyết định</h3>
          <BlocksEditor path={['decision', 'free']} what="Nội dung chưa xếp chỗ của Quyết định" />
        </>
      )}
      <OtherFields path={[]} known={known} />
    </>
  );
}
