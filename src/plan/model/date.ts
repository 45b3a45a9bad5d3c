/** Dates of documents: a calendar day, or one whose day or month is still blank. */
import { z } from 'zod';
import { isCalendarDay } from '../conventions/dates.ts';

/** `2025-01-22`, `2025-01` (day blank) or `2025` (day and month blank); empty: all blank. */
export const documentDate = z
  .string()
  .refine((value) => value === '' || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value), { params: { code: 'plan.date-form' } })
  .refine((value) => !/^\d{4}(-\d{2}){0,2}$/.test(value) || isCalendarDay(value), {
    params: { code: 'plan.no-such-day' },
  })
  .meta({ id: 'DocumentDate', examples: ['2025-01-22', '2025-01', '2025', ''] });
