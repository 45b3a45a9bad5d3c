/** Kinds of columns that every room's tables use, read and written the same way on both databases. */
import { customType } from 'drizzle-orm/pg-core';

/** An instant as ISO 8601 in UTC with milliseconds, `2026-11-21T07:30:00.000Z`, whatever the session's time zone is. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  toDriver: (iso) => iso,
  fromDriver: (text) => new Date(text).toISOString(),
});

/** Bytes. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
