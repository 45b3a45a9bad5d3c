/** The administrative unit and the organ that issues. */
import { z } from 'zod';
import type { Need } from './need.ts';
import { text, writtenText } from './text.ts';

/** Kinds of units. Huyện, quận, thị xã, thị trấn ended on 1 July 2025 (Luật 72/2025/QH15); older documents have them. */
export const unitTypes = [
  'xã',
  'phường',
  'đặc khu',
  'thị trấn',
  'huyện',
  'quận',
  'thị xã',
  'thành phố',
  'tỉnh',
] as const;
export type UnitType = (typeof unitTypes)[number];

/** Why a unit's common noun is capitalised: its name is a number, a person or an event (Phụ lục II, III.1.b). */
export const namedAfter = z.enum(['number', 'person', 'event']);

export function defineUnit(need: Need) {
  return z.strictObject({
    /** The five-digit code of the unit list, kept as a string. */
    code: z
      .string()
      .regex(/^\d{1,10}$/)
      .optional(),
    type: need(z.enum(unitTypes)),
    name: writtenText(need),
    /** Decided by a person; a name that is a number is recognised without it. */
    namedAfter: namedAfter.optional(),
    province: z.strictObject({ type: z.enum(['tỉnh', 'thành phố']).optional(), name: writtenText(need) }).optional(),
    /** The unit directly above, for documents of the three-tier years. */
    parent: z
      .strictObject({
        type: z.enum(unitTypes).optional(),
        name: writtenText(need),
        namedAfter: namedAfter.optional(),
      })
      .optional(),
  });
}

/** In whose power a document is issued: the head (Chủ tịch Ủy ban nhân dân) or the collective (Ủy ban nhân dân). */
export const authority = z.enum(['head', 'collective']);
export type Authority = z.infer<typeof authority>;

export function defineOrgan(need: Need) {
  return z.strictObject({
    unit: need(defineUnit(need)),
    /** What the organ is called; `Ủy ban nhân dân` unless told. */
    body: text.optional(),
    /** The head's office; `Chủ tịch` unless told. */
    head: text.optional(),
    authority: authority.optional(),
    /** The organ above (tên cơ quan chủ quản trực tiếp), printed above the organ; none since 1 July 2025. */
    parentLine: text.optional(),
    /** The organ's lines to the letter, instead of the computed ones. */
    lines: z.array(text).max(6).optional(),
  });
}

export type Unit = z.infer<ReturnType<typeof defineUnit>>;
export type Organ = z.infer<ReturnType<typeof defineOrgan>>;
