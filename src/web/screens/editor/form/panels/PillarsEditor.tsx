import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Pillar } from '../../../../../plan/model/body.ts';
import type { PillarPass } from '../../../../../plan/model/outline.ts';
import { useStep, useValue } from '../../editor-context.ts';
import { addPillar, removePillar } from '../../state/pillars.ts';
import { pathText } from '../../state/path.ts';
import { BlocksEditor } from '../fields/BlocksEditor.tsx';
import { ItemTools } from '../fields/ItemTools.tsx';
import { OtherFields } from '../fields/OtherFields.tsx';
import { RichTextField } from '../fields/RichTextField.tsx';
import styles from '../form.module.css';

const list = ['plan', 'pillars'];

/** The pillars of a pass in its order; without a pass, all. */
function order(pillars: readonly Pillar[], pass: PillarPass | undefined): number[] {
  if (!pass?.items) return pillars.map((_, i) => i);
  return pass.items.map((item) => pillars.findIndex((pillar) => pillar.id === item.pillar)).filter((at) => at >= 0);
}

/** Pillars with their objectives and tasks. */
export function PillarsEditor({ pass }: { pass: PillarPass | undefined }) {
  const pillars = useValue<Pillar[]>(list) ?? [];
  const step = useStep();
  const [name, setName] = useState('');
  const show = pass?.show ?? 'both';
  const add = () => {
    if (name.trim() === '') return;
    step(list, addPillar(name.trim()));
    setName('');
  };
  return (
    <>
      <ol className={styles.list}>
        {order(pillars, pass).map((at, nth) => {
          const path = [...list, at];
          const what = `lĩnh vực ${nth + 1}`;
          return (
            <li key={pillars[at]?.id ?? at} className={styles.card} data-path={pathText(path)} tabIndex={-1}>
              <div className={styles.cardHead}>
                <span className={styles.cardTitle}>Lĩnh vực {nth + 1}</span>
                <ItemTools list={list} index={at} count={pillars.length} what={what} removal={removePillar(at)} />
              </div>
              <RichTextField path={[...path, 'name']} label="Tên lĩnh vực" />
              {show !== 'tasks' && (
                <>
                  <h4 className={styles.subHeading}>Mục tiêu</h4>
                  <BlocksEditor path={[...path, 'objectives']} what={`Mục tiêu, ${what}, đoạn`} add="Thêm mục tiêu" />
                </>
              )}
              {show !== 'objectives' && (
                <>
                  <h4 className={styles.subHeading}>Nhiệm vụ</h4>
                  <BlocksEditor path={[...path, 'tasks']} what={`Nhiệm vụ, ${what}, đoạn`} add="Thêm nhiệm vụ" />
                </>
              )}
              <OtherFields path={path} known={['id', 'name', 'objectives', 'tasks']} />
            </li>
          );
        })}
      </ol>
      <Group gap="xs" align="flex-end">
        <div className={styles.grow}>
          <TextInput
            label="Thêm lĩnh vực"
            placeholder="Tên lĩnh vực, như Cải cách thể chế"
            data-path={pillars.length === 0 ? pathText(list) : undefined}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              add();
            }}
          />
        </div>
        <Button variant="default" disabled={name.trim() === ''} onClick={add}>
          Thêm
        </Button>
      </Group>
    </>
  );
}
