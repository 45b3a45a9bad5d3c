import jsonA from '../../../../../samples/a-ke-hoach-xa-2021-2025.json' with { type: 'json' };
import jsonB from '../../../../../samples/b-quyet-dinh-ke-hoach-xa-2026.json' with { type: 'json' };
import jsonC from '../../../../../samples/c-ke-hoach-phuong-2021-2025.json' with { type: 'json' };
import shortest from '../../../../../samples/toi-thieu.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../failure.ts';
import type { Plan } from '../../../../plan/model/plan.ts';
import { nearestField, shownFindings } from './findings.ts';
import { buildOutline, panelOrder, type OutlineEntry } from './outline.ts';
import { existingPanel, panelOf } from './panels.ts';
import { addPillar, removePillar } from './pillars.ts';
import { parsePath } from './path.ts';

const sampleB = jsonB as Plan;

const lines = (entries: readonly OutlineEntry[], depth = 0): string[] =>
  entries.flatMap((entry) => [
    `${'  '.repeat(depth)}${entry.sign} ${entry.label}`.trimEnd(),
    ...lines(entry.children, depth + 1),
  ]);

const at = (path: string, severity: Finding['severity'] = 'error'): Finding => ({
  code: 'plan.missing',
  severity,
  path,
  message: `Trường "${path}" còn thiếu.`,
});

describe('the outline', () => {
  it('shows the documents with their sections as they will be counted', () => {
    const shown = lines(buildOutline(sampleB, []));
    expect(shown).toContain(' Quyết định');
    expect(shown).toContain('  I. MỤC ĐÍCH, YÊU CẦU');
    expect(shown).toContain('    1. Mục đích');
    expect(shown).toContain('    2. Cải cách thủ tục hành chính');
    expect(shown).toContain('  V. TỔ CHỨC THỰC HIỆN');
    expect(shown.filter((line) => line.startsWith('  Phụ lục '))).toHaveLength(1);
  });

  it('stands for every sample and for nothing at all', () => {
    for (const plan of [jsonA, jsonC, shortest] as Plan[]) {
      expect(panelOrder(buildOutline(plan, []))).toContain('plan-end');
    }
    expect(lines(buildOutline({}, []))).toContain(' Thông tin chung');
  });

  it('marks where something is found', () => {
    const outline = buildOutline(sampleB, [
      at('decision.preamble.citations[0]'),
      at('plan.pillars[1].tasks[2]', 'warning'),
    ]);
    const all = (entries: readonly OutlineEntry[]): OutlineEntry[] =>
      entries.flatMap((one) => [one, ...all(one.children)]);
    const marked = all(outline).filter((one) => Object.keys(one.marks).length > 0);
    expect(marked.map((one) => [one.key, one.marks])).toEqual([
      ['decision-preamble', { error: 1 }],
      ['section-1', { warning: 1 }],
      ['section-1/plan.pillars.1', { warning: 1 }],
    ]);
  });
});

describe('the panel of a place', () => {
  it('is where that place is edited', () => {
    const panel = (path: string) => panelOf(sampleB, parsePath(path));
    expect(panel('organ.unit.name')).toBe('general');
    expect(panel('decision.articles[1].text')).toBe('decision-articles');
    expect(panel('plan.requirements[2]')).toBe('section-0');
    expect(panel('plan.pillars[3].objectives[1].text')).toBe('section-1');
    expect(panel('plan.outline[2].headingNote')).toBe('section-2');
    expect(panel('plan.solutions')).toBe('unplaced');
    expect(panel('appendices[0].rows[3].cells.lead')).toBe('appendix-0');
    expect(panel('variables.x')).toBe('other');
    expect(panel('nonsense.here')).toBe('other');
    expect(panel('')).toBe('general');
  });

  it('gives way when what it shows is deleted', () => {
    expect(existingPanel(sampleB, 'section-9')).toBe('sections');
    expect(existingPanel(sampleB, 'appendix-1')).toBe('appendices');
    expect(existingPanel({}, 'decision-end')).toBe('general');
    expect(existingPanel(sampleB, 'section-4')).toBe('section-4');
  });
});

describe('findings for the form', () => {
  it('say the place and the sentence without paths of the data', () => {
    const [first] = shownFindings(sampleB, [
      {
        code: 'x',
        severity: 'error',
        path: 'plan.pillars[1].tasks[2].text',
        message: 'Nội dung "plan.pillars[1].tasks[2].text" lạ.',
      },
    ]);
    expect(first?.place).toBe('Mục II, Cải cách thủ tục hành chính, Nhiệm vụ 3');
    expect(first?.sentence).not.toContain('plan.');
  });

  it('stand errors first, each once', () => {
    const found = shownFindings(sampleB, [at('plan.subject', 'warning'), at('decision.date'), at('decision.date')]);
    expect(found.map((one) => one.severity)).toEqual(['error', 'warning']);
  });

  it('jump to the field itself, else to what holds it, else to the first below', () => {
    const fields = ['decision.number', 'plan.purpose[0].text', 'plan.purpose[1].text', 'appendices[0]'];
    const nearest = (path: string) => nearestField(fields, parsePath(path));
    expect(nearest('plan.purpose[1].text')).toBe('plan.purpose[1].text');
    expect(nearest('plan.purpose[1]')).toBe('plan.purpose[1].text');
    expect(nearest('appendices[0].rows[2].cells.lead')).toBe('appendices[0]');
    expect(nearest('variables')).toBeUndefined();
  });
});

describe('pillars', () => {
  it('are added and taken away together with what names them', () => {
    const added = addPillar('Cải cách thể chế')({
      plan: {
        pillars: [{ id: 'cai-cach-the-che' }],
        outline: [{ content: 'pillars', pass: { items: [{ pillar: 'cai-cach-the-che' }] } }],
      },
    });
    expect(added.plan?.pillars?.[1]).toEqual({ id: 'cai-cach-the-che-2', name: 'Cải cách thể chế' });
    expect(added.plan?.outline?.[0]?.pass?.items).toHaveLength(2);
    expect(removePillar(0)(added).plan?.outline?.[0]?.pass?.items).toEqual([{ pillar: 'cai-cach-the-che-2' }]);
  });
});
