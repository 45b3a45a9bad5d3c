/** The tree of organisations as pieces of SQL: upwards for what is readable, downwards for what is administered. */
import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { organisations } from '../../store/schema/index.ts';

/** The organisation's id and its superiors', up to the root: `["…commune", "…province"]`. UNION ends even a ring. */
export function pathUp(organisationId: SQLWrapper): SQL<string[]> {
  return sql<string[]>`(
    with recursive up (id, parent_id, step) as (
      select o.id, o.parent_id, 0 from ${organisations} o where o.id = ${organisationId}
      union
      select o.id, o.parent_id, up.step + 1 from ${organisations} o join up on o.id = up.parent_id where up.step < 32
    )
    select json_agg(up.id order by up.step) from up
  )`;
}

/** Whether a column names the organisation or one below it. */
export function isWithin(column: SQLWrapper, organisationId: string): SQL {
  return sql`${column} in (
    with recursive down (id) as (
      select ${organisationId}::uuid
      union
      select o.id from ${organisations} o join down on o.parent_id = down.id
    )
    select id from down
  )`;
}
