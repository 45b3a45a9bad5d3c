import { Menu } from '@mantine/core';
import type { Block } from '../../../../../plan/model/block.ts';
import { useEditor, useStep } from '../../editor-context.ts';
import { indent, outdent, removeBlock, shiftBlock, type BlockPlace } from '../../state/blocks.ts';
import { insert, set } from '../../state/changes.ts';
import type { Path } from '../../state/path.ts';
import styles from '../form.module.css';
import type { EditBlocks } from './BlockRowEditor.tsx';
import { markerChoices } from './marker-choices.ts';

interface Props {
  path: Path;
  place: BlockPlace;
  sign: string;
  name: string;
  block: Block;
  edit: EditBlocks;
}

/** The sign before a block is the button that opens what can be done with it. */
export function BlockMenu({ path, place, sign, name, block, edit }: Props) {
  const step = useStep();
  const { tellRemoved } = useEditor();
  const add = (key: string, value: unknown) => step(path, set([...path, key], value));
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button type="button" className={styles.sign} aria-label={`${sign} Tùy chọn cho ${name}`}>
          {sign || '¶'}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item rightSection="Tab" onClick={() => edit((blocks) => indent(blocks, place))}>
          Xuống một cấp
        </Menu.Item>
        <Menu.Item rightSection="Shift+Tab" onClick={() => edit((blocks) => outdent(blocks, place))}>
          Lên một cấp
        </Menu.Item>
        <Menu.Item rightSection="Alt+↑" onClick={() => edit((blocks) => shiftBlock(blocks, place, -1))}>
          Chuyển lên
        </Menu.Item>
        <Menu.Item rightSection="Alt+↓" onClick={() => edit((blocks) => shiftBlock(blocks, place, 1))}>
          Chuyển xuống
        </Menu.Item>
        <Menu.Divider />
        {block.heading === undefined && <Menu.Item onClick={() => add('heading', '')}>Thêm tiêu đề</Menu.Item>}
        <Menu.Item onClick={() => step(path, insert([...path, 'more'], block.more?.length ?? 0, ''))}>
          Thêm đoạn không đánh số
        </Menu.Item>
        {block.label === undefined && <Menu.Item onClick={() => add('label', sign)}>In số thứ tự nguyên văn</Menu.Item>}
        <Menu.Divider />
        <Menu.Label>Kiểu đánh số (áp dụng cho cả nhóm)</Menu.Label>
        {markerChoices.map(({ value, label }) => (
          <Menu.Item
            key={value}
            rightSection={(block.marker ?? '-') === value ? '✓' : undefined}
            onClick={() => edit((blocks) => ({ blocks: withMarkers(blocks, place, value), place, caret: 0 }))}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          color="red"
          c="red.9"
          onClick={() => {
            edit((blocks) => ({
              blocks: removeBlock(blocks, place),
              place: [...place.slice(0, -1), Math.max(0, (place.at(-1) ?? 0) - 1)],
              caret: 0,
            }));
            tellRemoved(block.children ? 'đoạn và các đoạn dưới nó' : 'đoạn');
          }}
        >
          Xóa đoạn này
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The block and all beside it with one sign. */
function withMarkers(
  blocks: readonly Block[],
  place: BlockPlace,
  marker: NonNullable<Block['marker']>,
): readonly Block[] {
  const [index, ...rest] = place;
  if (index === undefined || rest.length === 0) return blocks.map((block) => ({ ...block, marker }));
  return blocks.map((block, i) =>
    i === index ? { ...block, children: [...withMarkers(block.children ?? [], rest, marker)] } : block,
  );
}
