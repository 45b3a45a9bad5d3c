/** Quốc hiệu, Tiêu ngữ, organs: their words, their distance, and which components a document must have. */
import type { CheckedRule } from '../checks/check.ts';
import { saysOneOf, singleSpaced, stands } from '../checks/head-text.ts';
import type { DocumentForm, DocumentRole } from '../document.ts';
import { kinds, type ComponentKind } from '../kinds.ts';
import type { Clause, Rule } from '../rule.ts';
import { form } from './clauses.ts';

/** Hòa and Hoà are both right. */
const nationalNames = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'];
const mottos = ['Độc lập - Tự do - Hạnh phúc'];

/** All but copies, whose head has no Quốc hiệu. */
const originals: readonly DocumentForm[] = [
  ...(['resolution', 'decision', 'named', 'letter', 'telegram', 'invitation'] as const),
  ...(['introduction', 'minutes', 'leave', 'other'] as const),
];
/** A biên bản tells its time in its first sentence (Mẫu 1.9). */
const dated = originals.filter((one) => one !== 'minutes');
const withSubject: readonly DocumentForm[] = ['resolution', 'decision', 'named', 'telegram', 'invitation', 'minutes'];
const both: readonly DocumentRole[] = ['main', 'attached'];

interface Must {
  id: Rule['id'];
  kind: ComponentKind;
  clause: Clause;
  roles: readonly DocumentRole[];
  forms: readonly DocumentForm[];
  implies?: Rule['implies'];
}

const musts: readonly Must[] = [
  {
    id: 'nd30.national-name-present',
    kind: 'nationalName',
    clause: form('II', '1', 'a'),
    roles: both,
    forms: originals,
  },
  {
    id: 'nd30.motto-present',
    kind: 'motto',
    implies: ['nd30.rule-elsewhere'],
    clause: form('II', '1', 'b'),
    roles: both,
    forms: originals,
  },
  { id: 'nd30.organ-present', kind: 'organ', clause: form('II', '2', 'b'), roles: both, forms: originals },
  { id: 'nd30.number-present', kind: 'number', clause: form('II', '3', 'c'), roles: ['main'], forms: originals },
  {
    id: 'nd30.place-date-present',
    kind: 'placeAndDate',
    clause: form('II', '4', 'c'),
    roles: ['main'],
    forms: dated,
  },
  { id: 'nd30.subject-present', kind: 'subject', clause: form('II', '5', 'b'), roles: both, forms: withSubject },
  {
    id: 'nd30.letter-subject-present',
    kind: 'letterSubject',
    clause: form('II', '5', 'b'),
    roles: ['main'],
    forms: ['letter'],
  },
];

const present = ({ id, kind, clause, roles, forms, implies = [] }: Must): CheckedRule => ({
  rule: {
    ...{ id, clause, kinds: [kind], roles, forms, required: { is: true }, severity: 'error', fixable: false, implies },
    sentence: `Văn bản phải có ${lowered(kinds[kind].name)}.`,
    remedy: `Ghi bổ sung ${lowered(kinds[kind].name)} vào đúng vị trí của thành phần này.`,
  },
  check: stands(kind),
});

const lowered = (name: string) => (/^(Quốc hiệu|Tiêu ngữ)/.test(name) ? name : name[0]!.toLowerCase() + name.slice(1));

export const headRules: readonly CheckedRule[] = [
  ...musts.map(present),
  {
    rule: {
      ...{ id: 'nd30.kind-present', clause: form('II', '5', 'b'), kinds: ['kind'], roles: both, forms: ['other'] },
      ...{ required: { is: true }, severity: 'error', fixable: false, implies: [] },
      sentence: 'Văn bản không phải công văn phải ghi tên loại.',
      remedy: 'Ghi bổ sung tên loại văn bản phía trên trích yếu.',
    },
    check: stands('kind'),
  },
  {
    rule: {
      ...{ id: 'nd30.national-name-text', clause: form('II', '1', 'a'), kinds: ['nationalName'] },
      ...{ required: { text: `“${nationalNames.join('” hoặc “')}”` }, severity: 'error', fixable: true },
      ...{ implies: ['nd30.national-name-letters'] },
      sentence: 'Quốc hiệu ghi đúng “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” (Hòa hoặc Hoà).',
      remedy: 'Gõ lại đúng dòng Quốc hiệu, không thêm dấu cách hay dấu câu.',
    },
    check: saysOneOf('nationalName', nationalNames),
  },
  {
    rule: {
      ...{ id: 'nd30.motto-text', clause: form('II', '1', 'b'), kinds: ['motto'] },
      ...{ required: { text: `“${mottos.join('')}”` }, severity: 'error', fixable: true },
      ...{ implies: ['nd30.motto-letters', 'nd30.motto-rule-length'] },
      sentence: 'Tiêu ngữ ghi đúng “Độc lập - Tự do - Hạnh phúc”, giữa các cụm từ có gạch nối (-) và có cách chữ.',
      remedy: 'Gõ lại đúng dòng Tiêu ngữ: gạch nối ngắn (-), một dấu cách ở hai bên.',
    },
    check: saysOneOf('motto', mottos),
  },
  {
    rule: {
      ...{ id: 'nd30.nation-spacing', clause: form('II', '1', 'c'), kinds: ['nationalName', 'motto'] },
      ...{ required: { text: 'cách nhau dòng đơn' }, severity: 'error', fixable: true, implies: [] },
      sentence: 'Hai dòng Quốc hiệu và Tiêu ngữ cách nhau dòng đơn.',
      remedy: 'Chọn hai dòng này, vào Paragraph, đặt Before và After 0 pt, Line spacing Single.',
    },
    check: singleSpaced('nationalName', 'motto'),
  },
  {
    rule: {
      ...{ id: 'nd30.organ-spacing', clause: form('II', '2', 'b'), kinds: ['parentOrgan', 'organ'] },
      ...{ required: { text: 'cách nhau dòng đơn' }, severity: 'error', fixable: true, implies: [] },
      sentence: 'Tên cơ quan ban hành và tên cơ quan chủ quản trực tiếp cách nhau dòng đơn.',
      remedy: 'Chọn các dòng này, vào Paragraph, đặt Before và After 0 pt, Line spacing Single.',
    },
    check: singleSpaced('parentOrgan', 'organ'),
  },
];
