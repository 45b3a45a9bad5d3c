import { Button, Group } from '@mantine/core';
import { useStep, useValue } from '../../editor-context.ts';
import { InsertPhrase } from '../../phrases/InsertPhrase.tsx';
import { insert } from '../../state/changes.ts';
import { pathText } from '../../state/path.ts';
import { BlocksEditor } from '../fields/BlocksEditor.tsx';
import { ItemTools } from '../sorting/ItemTools.tsx';
import { SortableList } from '../sorting/SortableList.tsx';
import { LabelField } from '../fields/LabelField.tsx';
import { More } from '../fields/More.tsx';
import { OtherFields } from '../fields/OtherFields.tsx';
import { RichTextField } from '../fields/RichTextField.tsx';
import { TextsEditor } from '../fields/TextsEditor.tsx';
import styles from '../form.module.css';

interface Article {
  label?: string;
  more?: unknown[];
  children?: unknown[];
}

const list = ['decision', 'articles'];
const nameOf = ({ label }: Article, i: number): string => label ?? `Điều ${i + 1}`;

export function ArticlesPanel() {
  const articles = useValue<Article[]>(list) ?? [];
  const step = useStep();
  return (
    <>
      <SortableList list={list} items={articles} what={nameOf} itemClass={styles.card}>
        {(article, i) => {
          const path = [...list, i];
          const name = nameOf(article, i);
          return (
            <>
              <div className={styles.cardHead}>
                <span className={styles.cardTitle}>{name}</span>
                <ItemTools />
              </div>
              <RichTextField path={[...path, 'text']} ariaLabel={`Nội dung ${name}`} minRows={2} keepsEmpty />
              {article.more && <TextsEditor path={[...path, 'more']} what={`${name}, đoạn`} add="Thêm đoạn" />}
              {article.children && <BlocksEditor path={[...path, 'children']} what={`${name}, khoản`} marker="1." />}
              <More>
                <LabelField path={[...path, 'label']} example={`Điều ${i + 1}.`} />
                <RichTextField path={[...path, 'heading']} label="Tiêu đề của điều" />
                {!article.children && (
                  <BlocksEditor
                    path={[...path, 'children']}
                    what={`${name}, khoản`}
                    add="Thêm khoản, điểm"
                    marker="1."
                  />
                )}
                {!article.more && <TextsEditor path={[...path, 'more']} what={`${name}, đoạn`} add="Thêm đoạn" />}
              </More>
              <OtherFields path={path} known={['label', 'heading', 'text', 'more', 'children']} />
            </>
          );
        }}
      </SortableList>
      <Group gap="xs">
        <Button
          variant="default"
          data-path={articles.length === 0 ? pathText(list) : undefined}
          onClick={() => step(list, insert(list, articles.length, { text: '' }))}
        >
          Thêm điều
        </Button>
        <InsertPhrase place={{ in: 'articles', path: list }} />
      </Group>
    </>
  );
}
