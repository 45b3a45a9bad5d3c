import { Button, Group, Menu } from '@mantine/core';
import { sectionContents, type Section, type SectionContent } from '../../../../../plan/model/outline.ts';
import { useEditor, useStep, useValue } from '../../editor-context.ts';
import { insert, set } from '../../state/changes.ts';
import { contentNames } from '../../state/labels.ts';
import { sectionSigns, sectionTitle } from '../../state/outline.ts';
import { pathText, type Path } from '../../state/path.ts';
import { ItemTools } from '../sorting/ItemTools.tsx';
import { SortableList } from '../sorting/SortableList.tsx';
import styles from '../form.module.css';
import { usualOutline } from '../../../../../plan/outline-content.ts';

const headings: Readonly<Record<SectionContent, string>> = {
  purpose: 'Mục đích',
  requirements: 'Yêu cầu',
  generalObjectives: 'Mục tiêu chung',
  targets: 'Chỉ tiêu',
  pillars: 'Nội dung, nhiệm vụ',
  solutions: 'Giải pháp',
  budget: 'Kinh phí thực hiện',
  assignments: 'Tổ chức thực hiện',
};

/** A button that adds a section: with content of its own, or a heading for others below it. */
export function AddSection({ list, count, label }: { list: Path; count: number; label: string }) {
  const step = useStep();
  const add = (section: Section) => step(list, insert(list, count, section));
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" w="fit-content" size="sm">
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {sectionContents.map((content) => (
          <Menu.Item key={content} onClick={() => add({ heading: headings[content], content })}>
            {contentNames[content]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => add({ heading: '', blocks: [{ text: '' }] })}>Mục với đoạn văn riêng</Menu.Item>
        <Menu.Item onClick={() => add({ heading: '', children: [{ heading: '' }] })}>Mục gồm các mục nhỏ</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

const list = ['plan', 'outline'];

/** The sections of the plan in their order. */
export function SectionsPanel() {
  const sections = useValue<Section[]>(list) ?? [];
  const { show } = useEditor();
  const step = useStep();
  const signs = sectionSigns(sections, 0);
  return (
    <>
      <SortableList
        list={list}
        items={sections}
        what={(section) => `mục ${sectionTitle(section)}`}
        itemClass={styles.listRow}
      >
        {(section, i) => (
          <>
            <button
              type="button"
              className={styles.listLink}
              onClick={() => show(`section-${i}`)}
              data-path={pathText([...list, i])}
            >
              {signs[i]} {sectionTitle(section)}
            </button>
            <ItemTools />
          </>
        )}
      </SortableList>
      <Group gap="xs">
        <AddSection list={list} count={sections.length} label="Thêm mục" />
        {sections.length === 0 && (
          <Button size="sm" onClick={() => step(list, set(list, structuredClone(usualOutline)))}>
            Lập các mục thường dùng
          </Button>
        )}
      </Group>
      <p className={styles.hint}>
        Xóa một mục chỉ bỏ mục đó khỏi đề cương; nội dung đã soạn (mục tiêu, nhiệm vụ, …) vẫn giữ và hiện ở “Nội dung
        chưa có mục”.
      </p>
    </>
  );
}
