/** What may be said of an organisation. */
import { z } from 'zod';

export const organisationKinds = ['province', 'commune', 'other'] as const;

const name = z
  .string()
  .transform((text) => text.normalize('NFC').trim().replace(/\s+/gu, ' '))
  .pipe(z.string().min(2, 'Tên cơ quan quá ngắn; hãy ghi tên đầy đủ.').max(200, 'Tên cơ quan quá dài.'));

/** Two digits are a province, five a commune (Quyết định 19/2025/QĐ-TTg); whether it is in the list is checked where the list is. */
const unitCode = z.string().regex(/^(?:\d{2}|\d{5})$/, 'Mã đơn vị hành chính gồm 2 hoặc 5 chữ số.');

export const newOrganisation = z.strictObject({
  parentId: z.uuid().optional().describe('Cơ quan cấp trên; mặc định là cơ quan của người tạo / the one above'),
  name: name.describe('ỦY BAN NHÂN DÂN XÃ …'),
  kind: z.enum(organisationKinds),
  unitCode: unitCode.nullish().describe('Mã xã, phường / code of the unit'),
});
export type NewOrganisation = z.infer<typeof newOrganisation>;

export const organisationChange = z.strictObject({
  parentId: z.uuid().optional(),
  name: name.optional(),
  kind: z.enum(organisationKinds).optional(),
  unitCode: unitCode.nullish(),
});
export type OrganisationChange = z.infer<typeof organisationChange>;
