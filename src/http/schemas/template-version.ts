/** How a version of a template is named in an address. */
import { z } from 'zod';

export const versionNumber = z.coerce.number().int().min(1).max(1_000_000);

export const templateVersionParams = z.object({
  id: z.string().max(100).describe('Mã mẫu / id of the template: ke-hoach'),
  number: versionNumber,
});
