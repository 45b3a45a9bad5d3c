import { Button, Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEditor, usePlan } from '../editor-context.ts';
import { buildOutline, panelOrder, sectionSigns, sectionTitle, appendixSign } from '../state/outline.ts';
import type { Plan } from '../../../../plan/model/plan.ts';
import type { PanelId } from '../state/panels.ts';
import styles from './form.module.css';
import { panelTitles } from './panel-titles.ts';
import { AppendicesPanel } from './panels/AppendicesPanel.tsx';
import { AppendixPanel } from './panels/AppendixPanel.tsx';
import { ArticlesPanel } from './panels/ArticlesPanel.tsx';
import { ClosingPanel } from './panels/ClosingPanel.tsx';
import { EndPanel } from './panels/EndPanel.tsx';
import { GeneralPanel } from './panels/GeneralPanel.tsx';
import { HeadPanel } from './panels/HeadPanel.tsx';
import { OtherPanel } from './panels/OtherPanel.tsx';
import { PreamblePanel } from './panels/PreamblePanel.tsx';
import { SectionPanel } from './panels/SectionPanel.tsx';
import { SectionsPanel } from './panels/SectionsPanel.tsx';
import { UnplacedPanel } from './panels/UnplacedPanel.tsx';

const panels: Readonly<Partial<Record<PanelId, ReactNode>>> = {
  general: <GeneralPanel />,
  'decision-head': <HeadPanel part="decision" />,
  'decision-preamble': <PreamblePanel part="decision" />,
  'decision-articles': <ArticlesPanel />,
  'decision-end': <EndPanel part="decision" />,
  'plan-head': <HeadPanel part="plan" />,
  'plan-preamble': <PreamblePanel part="plan" />,
  sections: <SectionsPanel />,
  unplaced: <UnplacedPanel />,
  'plan-closing': <ClosingPanel />,
  'plan-end': <EndPanel part="plan" />,
  appendices: <AppendicesPanel />,
  other: <OtherPanel />,
};

/** `section-2` → section, 2. */
function numbered(panel: PanelId): { kind: 'section' | 'appendix'; index: number } | undefined {
  const found = /^(section|appendix)-(\d+)$/.exec(panel);
  return found ? { kind: found[1] as 'section' | 'appendix', index: Number(found[2]) } : undefined;
}

export function panelTitle(plan: Plan, panel: PanelId): string {
  const item = numbered(panel);
  if (!item) return panelTitles[panel] ?? '';
  if (item.kind === 'appendix') return appendixSign(plan, item.index);
  const sections = plan.plan?.outline ?? [];
  const section = sections[item.index];
  return section ? `${sectionSigns(sections, 0)[item.index] ?? ''} ${sectionTitle(section)}`.trim() : '';
}

function panelBody(panel: PanelId): ReactNode {
  const item = numbered(panel);
  if (!item) return panels[panel];
  return item.kind === 'section' ? (
    <SectionPanel key={item.index} index={item.index} />
  ) : (
    <AppendixPanel key={item.index} index={item.index} />
  );
}

/** The panel that is open, and the way to the ones before and after it. */
export function FormPane({ panel }: { panel: PanelId }) {
  const plan = usePlan();
  const { readOnly, show } = useEditor();
  const order = panelOrder(buildOutline(plan, []));
  const at = order.indexOf(panel);
  const neighbour = (by: 1 | -1, label: string) => {
    const target = order[at + by];
    return (
      <Button variant="default" disabled={target === undefined} onClick={() => target && show(target)}>
        {label}
      </Button>
    );
  };
  return (
    <div className={styles.panel} data-wide={panel.startsWith('appendix-') || undefined}>
      <Title order={2} size="h4" tabIndex={-1} data-panel-title>
        {panelTitle(plan, panel)}
      </Title>
      <fieldset className={styles.fieldset} disabled={readOnly} aria-label={panelTitle(plan, panel)}>
        {panelBody(panel)}
      </fieldset>
      <Group justify="space-between" mt="md">
        {neighbour(-1, '← Phần trước')}
        {neighbour(1, 'Phần sau →')}
      </Group>
    </div>
  );
}
