import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CarriedFinding } from '../../../../plan/compare/carried-finding.ts';
import { FindingsPane } from '../check/FindingsPane.tsx';
import { useFindings } from '../check/use-findings.ts';
import { EditorContext, EditorNewsContext, type Editor, type EditorNews } from '../editor-context.ts';
import { focusField } from '../focus.ts';
import { FormPane } from '../form/FormPane.tsx';
import { OutlinePane } from '../outline/OutlinePane.tsx';
import { PreviewPane } from '../preview/PreviewPane.tsx';
import type { Plan } from '../../../../plan/model/plan.ts';
import type { EditorDocument } from '../state/document.ts';
import { shownFindings } from '../state/findings.ts';
import { buildOutline } from '../state/outline.ts';
import type { PanelId } from '../state/panels.ts';
import { pathText, type Path } from '../state/path.ts';
import { useCurrentPlan, usePanel } from './use-panel.ts';
import { goBack, useUndoKeys } from './use-undo-keys.ts';
import { bounds, useColumns } from './use-columns.ts';
import { RemovedNotice } from './RemovedNotice.tsx';
import { Splitter } from './Splitter.tsx';
import styles from './workspace.module.css';

interface Props {
  document: EditorDocument;
  /** What is still to be looked at since the plan was made from another. */
  carried: readonly CarriedFinding[];
  readOnly: boolean;
  /** That was chosen for the plan; null: the usual one. */
  template: string | null;
  /** Title, saving state and buttons above the columns. */
  bar: ReactNode;
}

type Tab = 'outline' | 'form' | 'preview' | 'findings';

/** Outline and findings on the left, the form in the middle, the pages on the right; on a phone one of them at a time. */
export function Workspace({ document, carried, readOnly, template, bar }: Props) {
  const plan = useCurrentPlan(document);
  const [panel, setPanel] = usePanel(plan);
  const [tab, setTab] = useState<Tab>('form');
  const [left, setLeft] = useState<'outline' | 'findings'>('outline');
  const [columns, setColumns] = useColumns();
  const narrow = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false });
  const form = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ panel: PanelId; path: Path | undefined }>(undefined);
  const [going, setGoing] = useState<{ path: string }>();
  const [removed, setRemoved] = useState<{ what: string; left: Plan }>();
  const { findings, partly } = useFindings(document, carried);
  const told = shownFindings(plan, findings);

  const show = useCallback(
    (next: PanelId, path?: Path): void => {
      wanted.current = { panel: next, path };
      setPanel(next);
      setTab('form');
      setGoing({ path: pathText(path ?? []) });
    },
    [setPanel],
  );
  // The panel stands only after this drawing; then the focus can go to its field.
  useEffect(() => {
    const target = wanted.current;
    wanted.current = undefined;
    const container = form.current;
    if (!target || !container) return;
    if (target.path && focusField(container, target.path)) return;
    container.scrollTop = 0;
    container.querySelector<HTMLElement>('[data-panel-title]')?.focus({ preventScroll: true });
  }, [going]);

  const count = told.filter((one) => one.severity !== 'information').length;
  const findingsLabel = count > 0 ? `Kiểm tra (${count})` : 'Kiểm tra';
  const previewShown = columns.preview || narrow;
  const tellRemoved = useCallback((what: string) => setRemoved({ what, left: document.plan() }), [document]);
  const editor: Editor = useMemo(
    () => ({ document, readOnly, show, tellRemoved }),
    [document, readOnly, show, tellRemoved],
  );
  const news: EditorNews = {
    going,
    findings,
    openFindings: count,
    showPreview: previewShown ? undefined : () => setColumns({ preview: true }),
  };
  useUndoKeys(editor);
  const chooseTab = (next: string): void => {
    setTab(next as Tab);
    if (next === 'outline' || next === 'findings') setLeft(next);
  };
  const gridTemplateColumns = previewShown
    ? `${columns.left}px 7px minmax(0, 1fr) 7px minmax(0, ${columns.right}px)`
    : `${columns.left}px 7px minmax(0, 1fr)`;
  return (
    <EditorContext value={editor}>
      <EditorNewsContext value={news}>
        <div className={styles.workspace} data-tab={tab}>
          <div className={styles.bar}>{bar}</div>
          <div className={styles.tabs}>
            <SegmentedControl
              fullWidth
              size="sm"
              aria-label="Phần đang xem"
              value={tab}
              onChange={chooseTab}
              data={[
                { value: 'outline', label: 'Mục lục' },
                { value: 'form', label: 'Soạn' },
                { value: 'preview', label: 'Xem' },
                { value: 'findings', label: findingsLabel },
              ]}
            />
          </div>
          <div className={styles.columns} style={{ gridTemplateColumns }}>
            <div className={`${styles.column} ${styles.left}`}>
              <div className={styles.leftTabs}>
                <SegmentedControl
                  fullWidth
                  size="xs"
                  aria-label="Cột bên trái"
                  value={left}
                  onChange={(next) => setLeft(next as 'outline' | 'findings')}
                  data={[
                    { value: 'outline', label: 'Mục lục' },
                    { value: 'findings', label: findingsLabel },
                  ]}
                />
              </div>
              <div className={styles.column} tabIndex={-1}>
                {left === 'outline' ? (
                  <OutlinePane entries={buildOutline(plan, findings)} panel={panel} show={show} />
                ) : (
                  <FindingsPane findings={told} partly={partly} />
                )}
              </div>
            </div>
            <Splitter
              label="Độ rộng cột mục lục"
              value={columns.left}
              bounds={bounds.left}
              direction={1}
              onChange={(next) => setColumns({ left: next })}
            />
            <div className={`${styles.column} ${styles.form}`} ref={form}>
              <FormPane panel={panel} />
              <RemovedNotice
                what={removed?.left === plan ? removed.what : undefined}
                onBack={() => goBack(editor, 'undo')}
                onClose={() => setRemoved(undefined)}
              />
            </div>
            {previewShown && (
              <>
                <Splitter
                  label="Độ rộng phần xem trước"
                  value={columns.right}
                  bounds={bounds.right}
                  direction={-1}
                  onChange={(next) => setColumns({ right: next })}
                />
                <div className={`${styles.column} ${styles.right}`}>
                  <PreviewPane
                    enabled={!narrow || tab === 'preview'}
                    template={template}
                    onHide={() => setColumns({ preview: false })}
                  />
                </div>
              </>
            )}
          </div>
        </div>
      </EditorNewsContext>
    </EditorContext>
  );
}
