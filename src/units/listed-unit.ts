/** What the unit list knows of a province and of a unit. */

export type ListedUnitType = 'xã' | 'phường' | 'đặc khu';

export interface ListedProvince {
  /** Two digits, kept as text: `01`. */
  readonly code: string;
  readonly name: string;
  readonly type: 'tỉnh' | 'thành phố';
}

export interface ListedUnit {
  /** Five digits, kept as text: `00004`. */
  readonly code: string;
  readonly name: string;
  readonly type: ListedUnitType;
  readonly province: ListedProvince;
  /** Only where a person decided it (`data/named-after.json`); see Phụ lục II, III.1.b of the decree. */
  readonly namedAfter?: 'person' | 'event';
}
