import { Button } from '@mantine/core';
import type { PillarPass } from '../../../../../plan/model/outline.ts';
import { plainText } from '../../../../../plan/model/text.ts';
import { usePlan, useStep, useValue } from '../../editor-context.ts';
import { set } from '../../state/changes.ts';
import type { Path } from '../../state/path.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { ItemTools } from '../sorting/ItemTools.tsx';
import { SortableList } from '../sorting/SortableList.tsx';
import { LabelField } from '../fields/LabelField.tsx';
import { markerChoices } from '../fields/marker-choices.ts';
import { OtherFields } from '../fields/OtherFields.tsx';
import { RichTextField } from '../fields/RichTextField.tsx';
import { SwitchField } from '../fields/SwitchField.tsx';
import styles from '../form.module.css';

function PassHeadingFields({ path, label }: { path: Path; label: string }) {
  return (
    <div className={styles.row}>
      <div className={styles.grow}>
        <RichTextField path={[...path, 'text']} label={label} placeholder="không in" />
      </div>
      <ChoiceField
        path={[...path, 'marker']}
        label="Kiểu đánh số"
        unless="Theo cấp"
        choices={markerChoices}
        width={170}
      />
      <LabelField path={[...path, 'label']} example="a)" />
      <OtherFields path={path} known={['text', 'marker', 'label']} />
    </div>
  );
}

/** How a section shows the pillars: which side, in which order, under which headings. */
export function PassFields({ path }: { path: Path }) {
  const items = [...path, 'items'];
  const pass = useValue<PillarPass>(path);
  const pillars = usePlan().plan?.pillars ?? [];
  const step = useStep();
  const nameOf = (id: string): string => plainText(pillars.find((pillar) => pillar.id === id)?.name) || id;
  return (
    <>
      <div className={styles.row}>
        <ChoiceField
          path={[...path, 'show']}
          label="In phần nào của các lĩnh vực"
          unless="Cả mục tiêu và nhiệm vụ"
          choices={[
            { value: 'both', label: 'Cả mục tiêu và nhiệm vụ' },
            { value: 'objectives', label: 'Chỉ mục tiêu' },
            { value: 'tasks', label: 'Chỉ nhiệm vụ' },
          ]}
          width={240}
        />
        <ChoiceField
          path={[...path, 'marker']}
          label="Đánh số các lĩnh vực"
          unless="Theo cấp"
          choices={markerChoices}
          width={200}
        />
      </div>
      <PassHeadingFields path={[...path, 'objectivesHeading']} label="Tiêu đề trước mục tiêu" />
      <PassHeadingFields path={[...path, 'tasksHeading']} label="Tiêu đề trước nhiệm vụ" />
      {pass?.items ? (
        <SortableList
          list={items}
          items={pass.items}
          what={({ pillar }) => `lĩnh vực ${nameOf(pillar)} trong mục này`}
          itemClass={styles.card}
          placeOf={(i) => [...items, i]}
        >
          {(item, i) => (
            <>
              <div className={styles.cardHead}>
                <span className={styles.cardTitle}>{nameOf(item.pillar)}</span>
                <ItemTools />
              </div>
              <ChoiceField
                path={[...items, i, 'pillar']}
                label="Lĩnh vực"
                unless="Chưa chọn"
                choices={pillars.map(({ id, name }) => ({ value: id, label: plainText(name) || id }))}
              />
              <div className={styles.row}>
                <div className={styles.grow}>
                  <RichTextField
                    path={[...items, i, 'heading']}
                    label="Tiêu đề ở mục này"
                    placeholder={nameOf(item.pillar)}
                  />
                </div>
                <LabelField path={[...items, i, 'label']} />
              </div>
              <SwitchField path={[...items, i, 'runIn']} />
              <OtherFields path={[...items, i]} known={['pillar', 'heading', 'label', 'runIn']} />
            </>
          )}
        </SortableList>
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          w="fit-content"
          onClick={() =>
            step(
              items,
              set(
                items,
                pillars.map(({ id }) => ({ pillar: id })),
              ),
            )
          }
        >
          Chọn lĩnh vực, thứ tự và tiêu đề riêng cho mục này
        </Button>
      )}
      <OtherFields path={path} known={['show', 'marker', 'objectivesHeading', 'tasksHeading', 'items']} />
    </>
  );
}
