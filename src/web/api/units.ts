/** The country's units: /units and /provinces. */
import { api, bodyOf } from './client.ts';

/** By name, with or without diacritics, or by code. */
export const findUnits = (q: string) => bodyOf(api.GET('/api/v1/units', { params: { query: { q, limit: 30 } } }));

export const listProvinces = () => bodyOf(api.GET('/api/v1/provinces'));
