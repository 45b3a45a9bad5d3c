/** The country's units: /units and /provinces. */
import { request } from './request.ts';

export interface ListedProvince {
  code: string;
  name: string;
  type: 'tỉnh' | 'thành phố';
}

export interface ListedUnit {
  code: string;
  name: string;
  type: 'xã' | 'phường' | 'đặc khu';
  province: ListedProvince;
}

/** By name, with or without diacritics, or by code. */
export const findUnits = (q: string): Promise<{ items: ListedUnit[] }> =>
  request('GET', '/units', { query: { q, limit: 30 } });

export const listProvinces = (): Promise<{ items: ListedProvince[] }> => request('GET', '/provinces');
