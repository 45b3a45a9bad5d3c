/** What the store notes about itself. */
import { pgTable, text } from 'drizzle-orm/pg-core';

export const storeState = pgTable('store_state', {
  key: text().primaryKey(),
  value: text().notNull(),
});
