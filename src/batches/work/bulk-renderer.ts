/** The part of a pool that bulk work may use at once: the rest stays free for those who wait. */
import type { Renderer } from '../../render/contract.ts';
import { turns } from '../../render/pool/turns.ts';

/** @param threads renderings at once */
export function bulkRenderer(pool: Pick<Renderer, 'render'>, threads: number): Pick<Renderer, 'render'> {
  const places = turns(threads, { 'waited-for': 0, bulk: Infinity });
  return {
    async render(order, call = {}) {
      const leave = await places.take({ ...call, urgency: 'bulk' });
      try {
        return await pool.render(order, { ...call, urgency: 'bulk' });
      } finally {
        leave();
      }
    },
  };
}
