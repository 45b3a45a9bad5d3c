/** A finding as the API tells it. */
import { z } from 'zod';

export const findingSchema = z
  .object({
    code: z.string().describe('Mã cố định / stable code'),
    severity: z.enum(['error', 'warning', 'information']),
    path: z.string().describe('Chỗ trong dữ liệu, như plan.outline[2].heading; trống: toàn bộ / place in the data'),
    message: z.string().describe('Một câu tiếng Việt: sai gì, ở đâu, sửa thế nào / one Vietnamese sentence'),
  })
  .meta({ id: 'Finding' });
