/** Documents a request's plan. Its checks, with findings in Vietnamese, are those of `plan/`, not this schema's. */
import { z } from 'zod';
import { completePlan, draftPlan } from '../../plan/model/plan.ts';

export const planBody = z
  .union([completePlan, draftPlan])
  .describe('Dữ liệu kế hoạch: đầy đủ (Plan), hoặc có chỗ trống khi draft=true (DraftPlan).');
