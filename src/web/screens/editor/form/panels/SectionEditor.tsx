import { Button } from '@mantine/core';
import { sectionContents, type Section } from '../../../../../plan/model/outline.ts';
import { useStep, useValue } from '../../editor-context.ts';
import { set } from '../../state/changes.ts';
import { contentNames } from '../../state/labels.ts';
import { sectionSigns } from '../../state/outline.ts';
import type { Path } from '../../state/path.ts';
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
import styles from '../form.module.css';
import { ContentEditor } from './ContentEditor.tsx';
import { PassFields } from './PassFields.tsx';
import { AddSection } from './SectionsPanel.tsx';

const contents = sectionContents.map((value) => ({ value, label: contentNames[value] }));
const none: readonly Section[] = [];
const known = [
  ...['marker', 'label', 'heading', 'runIn', 'headingNote', 'blocks', 'content', 'pass', 'children', 'note'],
];

/** One section with its content and the sections below it. */
export function SectionEditor({ path, sign }: { path: Path; sign: string }) {
  const section = useValue<Section>(path);
  const step = useStep();
  if (!section) return null;
  const below = section.children ?? none;
  const signs = sectionSigns(below, 1);
  const children = [...path, 'children'];
  return (
    <>
      <RichTextField path={[...path, 'heading']} label={`${sign} Tiêu đề mục`.trim()} />
      {section.headingNote !== undefined && (
        <RichTextField path={[...path, 'headingNote']} label="Ghi chú cạnh tiêu đề" />
      )}
      {section.blocks && <BlocksEditor path={[...path, 'blocks']} what="Đoạn văn" />}
      {section.content && <ContentEditor content={section.content} section={section} path={path} />}
      <SortableList
        list={children}
        items={below}
        what={(_, i) => `mục nhỏ ${i + 1}`}
        itemClass={styles.card}
        placeOf={(i) => [...children, i]}
      >
        {(_, i) => (
          <>
            <div className={styles.cardHead}>
              <span className={styles.cardTitle}>Mục nhỏ {signs[i] || i + 1}</span>
              <ItemTools />
            </div>
            <SectionEditor path={[...children, i]} sign={signs[i] ?? ''} />
          </>
        )}
      </SortableList>
      {section.note !== undefined && <RichTextField path={[...path, 'note']} label="Ghi chú cuối mục (chữ nghiêng)" />}
      <More label="Thêm cho mục này">
        <div className={styles.row}>
          <ChoiceField
            path={[...path, 'content']}
            label="Nội dung in ra"
            unless="Chỉ tiêu đề, đoạn văn"
            choices={contents}
            width={260}
          />
          <ChoiceField
            path={[...path, 'marker']}
            label="Kiểu đánh số"
            unless="Theo cấp"
            choices={markerChoices}
            width={200}
          />
          <LabelField path={[...path, 'label']} example="III." />
        </div>
        <SwitchField path={[...path, 'runIn']} />
        {section.headingNote === undefined && (
          <RichTextField
            path={[...path, 'headingNote']}
            label="Ghi chú cạnh tiêu đề"
            placeholder="(có Phụ lục kèm theo)"
          />
        )}
        {section.note === undefined && (
          <RichTextField path={[...path, 'note']} label="Ghi chú cuối mục (chữ nghiêng)" />
        )}
        {section.content === 'pillars' && <PassFields path={[...path, 'pass']} />}
        {!section.blocks && (
          <Button
            variant="subtle"
            size="compact-sm"
            w="fit-content"
            onClick={() => step([...path, 'blocks'], set([...path, 'blocks'], [{ marker: '', text: '' }]))}
          >
            + Đoạn văn trước nội dung
          </Button>
        )}
        <AddSection list={children} count={below.length} label="Thêm mục nhỏ" />
      </More>
      <OtherFields path={path} known={section.content === 'pillars' ? known : known.filter((key) => key !== 'pass')} />
    </>
  );
}
