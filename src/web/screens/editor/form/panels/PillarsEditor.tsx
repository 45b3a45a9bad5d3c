import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Pillar } from '../../../../../plan/model/body.ts';
import type { PillarPass } from '../../../../../plan/model/outline.ts';
import { useStep, useValue } from '../../editor-context.ts';
import { addPillar, movePillar, removePillar } from '../../state/pillars.ts';
import { pathText, type Path } from '../../state/path.ts';
import { BlocksEditor } from '../fields/BlocksEditor.tsx';
import { ItemTools } from '../sorting/ItemTools.tsx';
import { SortableList } from '../sorting/SortableList.tsx';
import { OtherFields } from '../fields/OtherFields.tsx';
import { RichTextField } from '../fields/RichTextField.tsx';
import styles from '../form.module.css';

const list = ['plan', 'pillars'];
const none: readonly Pillar[] = [];

/** The pillars of a pass in its order; without a pass, all. */
function order(pillars: readonly Pillar[], pass: PillarPass | undefined): number[] {
  if (!pass?.items) return pillars.map((_, i) => i);
  return pass.items.map((item) => pillars.findIndex((pillar) => pillar.id === item.pillar)).filter((at) => at >= 0);
}

interface Props {
  pass: PillarPass | undefined;
  /** Where the pass stands. */
  path: Path | undefined;
}

/** Pillars with their objectives and tasks. */
export function PillarsEditor({ pass, path: passPath }: Props) {
  const pillars = useValue<readonly Pillar[]>(list) ?? none;
  const step = useStep();
  const [name, setName] = useState('');
  const places = order(pillars, pass);
  const show = pass?.show ?? 'both';
  const add = () => {
    if (name.trim() === '') return;
    step(list, addPillar(name.trim()));
    setName('');
  };
  return (
    <>
      <SortableList
        list={list}
        items={places.map((at) => pillars[at])}
        what={(_, nth) => `lĩnh vực ${nth + 1}`}
        itemClass={styles.card}
        placeOf={(nth) => [...list, places[nth] ?? 0]}
        moving={(from, to) => movePillar(pass?.items && passPath, places, from, to)}
        removal={(nth) => removePillar(places[nth] ?? 0)}
      >
        {(_, nth) => {
          const path = [...list, places[nth] ?? 0];
          const what = `lĩnh vực ${nth + 1}`;
          return (
            <>
              <div className={styles.cardHead}>
                <span className={styles.cardTitle}>Lĩnh vực {nth + 1}</span>
                <ItemTools />
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
            </>
          );
        }}
      </SortableList>
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
