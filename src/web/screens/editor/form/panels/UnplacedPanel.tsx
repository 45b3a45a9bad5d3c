import { Alert, Button } from '@mantine/core';
import type { Section } from '../../../../../plan/model/outline.ts';
import { placeLabel } from '../../../../../plan/compare/place-label.ts';
import { unprinted } from '../../../../../plan/outline-content.ts';
import { usePlan, useStep } from '../../editor-context.ts';
import { insert } from '../../state/changes.ts';
import { contentNames } from '../../state/labels.ts';
import { parsePath } from '../../state/path.ts';
import styles from '../form.module.css';
import { ContentEditor } from './ContentEditor.tsx';

const list = ['plan', 'outline'];

/** Content that no section prints: it can be edited here, and given a section. */
export function UnplacedPanel() {
  const plan = usePlan();
  const step = useStep();
  const left = plan.plan ? unprinted(plan.plan) : [];
  const count = plan.plan?.outline?.length ?? 0;
  const add = (section: Section) =>
    step(
      list,
      insert(list, count, section.content === 'pillars' ? { heading: 'Nội dung, nhiệm vụ', ...section } : section),
    );
  const contents = [...new Set(left.flatMap(({ section }) => section.content ?? []))];
  return (
    <>
      <Alert color="yellow">Nội dung dưới đây đã có nhưng chưa mục nào của Kế hoạch in ra.</Alert>
      {contents.map((content) => (
        <section key={content} className={styles.card}>
          <div className={styles.cardHead}>
            <span className={styles.cardTitle}>{contentNames[content]}</span>
          </div>
          {left
            .filter(({ section }) => section.content === content)
            .map(({ path, section }) => (
              <Button
                key={path}
                variant="default"
                size="xs"
                w="fit-content"
                data-path={path}
                onClick={() => add(section)}
              >
                Thêm mục in “{placeLabel(plan, parsePath(path))}”
              </Button>
            ))}
          <ContentEditor content={content} />
        </section>
      ))}
    </>
  );
}
