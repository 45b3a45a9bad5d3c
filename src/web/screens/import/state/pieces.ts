/** The pieces of the source as the clerk sees them: what each is, and which want looking at. */
import type { Piece } from '../../../api/import.ts';
import type { TagColor } from '../../../parts/Tag.tsx';

/** Below this a person should look (`confidence` of POST /api/v1/import). */
const surely = 0.75;

/** `settled`: a person has looked at it. `removed`: a person has taken it out of the plan. */
export type Standing = 'unclear' | 'unsure' | 'sure' | 'form' | 'noise' | 'settled' | 'removed';

/** Standings that want looking at. */
export const isDoubt = (standing: Standing): boolean => standing === 'unclear' || standing === 'unsure';

export function standingOf({ state, confidence }: Piece): Standing {
  if (state === 'noise') return 'noise';
  if (state === 'free') return 'unclear';
  if (confidence < surely) return 'unsure';
  return state === 'form' ? 'form' : 'sure';
}

/** In words, beside the colour. */
export const standingWords: Readonly<Record<Standing, { word: string; color: TagColor } | undefined>> = {
  unclear: { word: 'Chưa rõ là gì', color: 'red' },
  unsure: { word: 'Chưa chắc', color: 'orange' },
  settled: { word: 'Đã xem', color: 'green' },
  removed: { word: 'Đã bỏ', color: 'gray' },
  noise: { word: 'Không in', color: 'gray' },
  form: { word: 'Mẫu tự in', color: 'gray' },
  sure: undefined,
};

/** Where it stands in the source: `Dòng 12–14`, `Đoạn 7`. */
export function placeWords({ place: { lines, paragraph, cell } }: Piece): string {
  if (lines) return lines.from === lines.to ? `Dòng ${lines.from}` : `Dòng ${lines.from}–${lines.to}`;
  return cell ? `Bảng, dòng ${cell.row}, ô ${cell.cell}` : `Đoạn ${paragraph}`;
}
