import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/model/plan.ts';
import { checkWording, wordPlan } from './word-plan.ts';

function planFor(variables: Record<string, string> = {}): Plan {
  return { period: { from: 2026 }, organ: { unit: { type: 'xã', name: 'Lộc Hòa' } }, variables };
}

function say(text: string, plan: Plan = planFor()): string {
  return wordPlan({ ...plan, plan: { subject: text } }).plan?.subject as string;
}

function codeOf(text: string): string | undefined {
  return checkWording({ ...planFor(), plan: { subject: text } }).findings[0]?.code;
}

describe('what Handlebars could do beyond', () => {
  it.each([
    '{{constructor}}',
    '{{don_vi.constructor}}',
    '{{nam.constructor.constructor}}',
    '{{__proto__}}',
    '{{don_vi.__proto__.x}}',
    '{{toString}}',
    '{{this}}',
    '{{.}}',
    '{{this.nam}}',
    '{{../nam}}',
    '{{@root.nam}}',
    '{{@cited}}',
    '{{don_vi/ten}}',
    '{{[don_vi.ten]}}',
    '{{"nam"}}',
    '{{"don_vi.ten"}}',
    '{{true}}',
    '{{lookup don_vi "ten"}}',
    '{{log nam}}',
    '{{helperMissing}}',
    '{{chu_hao don_vi.ten}}',
  ])('names nothing: %s', (text) => {
    expect(codeOf(text)).toBe('wording.unknown-placeholder');
  });

  it.each([
    '{{> phan}}',
    '{{#> phan}}x{{/phan}}',
    '{{* trang_tri}}',
    '{{#* inline "a"}}x{{/inline}}',
    '{{#each don_vi}}{{/each}}',
    '{{#with don_vi}}{{ten}}{{/with}}',
    '{{#nam}}x{{/nam}}',
    '{{^nam}}x{{/nam}}',
    '{{{{raw}}}}x{{{{/raw}}}}',
    '{{#if nam as |n|}}{{n}}{{/if}}',
    '{{#if nam don_vi.ten}}x{{/if}}',
    '{{#if nam includeZero=true}}x{{/if}}',
    '{{if nam}}',
    '{{chu_hoa}}',
    '{{chu_hoa nam don_vi.ten}}',
    '{{chu_hoa nam a=1}}',
    '{{chu_hoa 1}}',
    '{{nam}',
    '{{',
    '{{}}',
    '{{#if nam}}',
    '{{#if nam}}{{/unless}}',
    '{{else}}',
  ])('is refused: %s', (text) => {
    expect(codeOf(text)).toBe('wording.syntax');
  });

  it('refuses what is nested too deep, without taking long', () => {
    const start = performance.now();
    expect(codeOf(`${'{{#if nam}}'.repeat(90)}${'{{/if}}'.repeat(90)}`)).toBe('wording.syntax');
    expect(codeOf(`{{chu_hoa ${'(chu_hoa '.repeat(10)}nam${')'.repeat(10)}}}`)).toBe('wording.syntax');
    for (const disguise of ['', '"}}" ', '"\\"}}" ', "'{{' ", '[ " ] ', '[}}] ', '"{{" ']) {
      const call = `(bang ${disguise}`;
      expect(codeOf(`{{chu_hoa ${call.repeat(2_500)}nam${')'.repeat(2_500)}}}`), disguise).not.toBeUndefined();
    }
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('counts brackets in the words around as words', () => {
    const brackets = '(a) '.repeat(50);
    expect(say(`${brackets}{{nam}}${brackets}{{chu_hoa "${brackets}"}}`)).toBe(
      `${brackets}2026${brackets}${brackets.toUpperCase()}`,
    );
  });

  it('stays text: nothing is escaped, nothing is read twice', () => {
    const plan = planFor({ la: '<b>&"\'' });
    expect(say('{{la}} {{{la}}} {{&la}} & < >', plan)).toBe('<b>&"\' <b>&"\' <b>&"\' & < >');
    expect(say('\\{{nam}} và {{nam}}', plan)).toBe('{{nam}} và 2026');
    const braces = planFor({ la: '\\{{nam}}' });
    expect(say('{{la}}', braces)).toBe('{{nam}}');
  });

  it('allows comments', () => {
    expect(say('Năm {{!-- ghi chú\n {{nam}} nhiều dòng --}}{{nam}}{{! ngắn }}.')).toBe('Năm 2026.');
  });
});
