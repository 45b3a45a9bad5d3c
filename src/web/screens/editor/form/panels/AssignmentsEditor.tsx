import { Button } from '@mantine/core';
import type { Assignment } from '../../../../../plan/model/body.ts';
import { plainText } from '../../../../../plan/model/text.ts';
import { useStep, useValue } from '../../editor-context.ts';
import { InsertPhrase } from '../../phrases/InsertPhrase.tsx';
import { insert } from '../../state/changes.ts';
import { pathText } from '../../state/path.ts';
import { BlocksEditor } from '../fields/BlocksEditor.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { ItemTools } from '../sorting/ItemTools.tsx';
import { SortableList } from '../sorting/SortableList.tsx';
import { LabelField } from '../fields/LabelField.tsx';
import { markerChoices } from '../fields/marker-choices.ts';
import { More } from '../fields/More.tsx';
import { OtherFields } from '../fields/OtherFields.tsx';
import { RichTextField } from '../fields/RichTextField.tsx';
import { SwitchField } from '../fields/SwitchField.tsx';
import { TextField } from '../fields/TextField.tsx';
import styles from '../form.module.css';

const list = ['plan', 'assignments'];
const nameOf = ({ heading, name }: Assignment, i: number): string =>
  plainText(heading ?? name).trim() || `Đoạn ${i + 1}`;
const known = ['bearer', 'name', 'heading', 'runIn', 'marker', 'label', 'text', 'duties'];

/** Who does what. */
export function AssignmentsEditor() {
  const assignments = useValue<Assignment[]>(list) ?? [];
  const step = useStep();
  const add = (assignment: Assignment) => step(list, insert(list, assignments.length, assignment));
  return (
    <>
      <SortableList list={list} items={assignments} what={nameOf} itemClass={styles.card} placeOf={(i) => [...list, i]}>
        {(assignment, i) => {
          const path = [...list, i];
          const name = nameOf(assignment, i);
          return (
            <>
              <div className={styles.cardHead}>
                <span className={styles.cardTitle}>{name}</span>
                <ItemTools />
              </div>
              {assignment.bearer !== 'none' && <TextField path={[...path, 'name']} label="Tên đơn vị, cá nhân" />}
              {(assignment.text !== undefined || assignment.bearer === 'none') && (
                <RichTextField path={[...path, 'text']} label="Đoạn văn" minRows={2} keepsEmpty />
              )}
              <BlocksEditor path={[...path, 'duties']} what={`Việc giao ${name}, đoạn`} add="Thêm việc" unit={name} />
              <More>
                <div className={styles.row}>
                  <ChoiceField
                    path={[...path, 'bearer']}
                    label="Giao cho"
                    unless="Đơn vị"
                    choices={[
                      { value: 'unit', label: 'Đơn vị' },
                      { value: 'person', label: 'Cá nhân' },
                      { value: 'none', label: 'Không nêu tên' },
                    ]}
                    width={150}
                  />
                  <ChoiceField
                    path={[...path, 'marker']}
                    label="Kiểu đánh số"
                    unless="Theo cấp"
                    choices={markerChoices}
                    width={170}
                  />
                  <LabelField path={[...path, 'label']} example="2." />
                </div>
                {assignment.bearer === 'none' && <TextField path={[...path, 'name']} label="Tên đơn vị, cá nhân" />}
                <RichTextField path={[...path, 'heading']} label="Tiêu đề nguyên văn (thay cho tên)" />
                <SwitchField path={[...path, 'runIn']} />
                {assignment.text === undefined && assignment.bearer !== 'none' && (
                  <RichTextField path={[...path, 'text']} label="Đoạn văn dưới tiêu đề" />
                )}
              </More>
              <OtherFields path={path} known={known} />
            </>
          );
        }}
      </SortableList>
      <div className={styles.row}>
        <Button variant="default" data-path={pathText(list)} onClick={() => add({ name: '' })}>
          Thêm đơn vị, cá nhân
        </Button>
        <Button variant="default" onClick={() => add({ bearer: 'none', text: '' })}>
          Thêm đoạn không nêu đơn vị
        </Button>
        <InsertPhrase place={{ in: 'assignments', path: list }} />
      </div>
    </>
  );
}
