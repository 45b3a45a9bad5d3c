/** What became of the pieces of a document that was read, as text for a person. */
import { surely, type ImportReport, type Piece, type SourcePlace } from '../intake/contract.ts';
import { findingLine } from './report.ts';

/** So many of a kind are told; all are in the report. */
const most = 40;
const quoteLength = 110;

const quoted = (text: string) => `“${text.length > quoteLength ? `${text.slice(0, quoteLength).trimEnd()}…` : text}”`;

/** `Dòng 12–14`, `Đoạn 7`, `Đoạn 31 (dòng 2, ô 3 của bảng)` */
function placeWords({ part, paragraph, lines, cell }: SourcePlace): string {
  if (lines) return lines.from === lines.to ? `Dòng ${lines.from}` : `Dòng ${lines.from}–${lines.to}`;
  const inTable = cell ? ` (dòng ${cell.row}, ô ${cell.cell} của bảng)` : '';
  const elsewhere = part === undefined || part === 'word/document.xml' ? '' : ` của ${part}`;
  return `Đoạn ${paragraph}${elsewhere}${inTable}`;
}

const pieceLine = ({ place, what, text, path }: Piece) =>
  `- ${placeWords(place)}, ${what}: ${quoted(text)}${path === '' ? '' : ` → ${path}`}`;

function groupLines(title: string, pieces: readonly Piece[]): string[] {
  if (pieces.length === 0) return [];
  const left = pieces.length - most;
  return [
    `${title} (${pieces.length})`,
    ...pieces.slice(0, most).map(pieceLine),
    ...(left > 0 ? [`… và ${left} chỗ nữa; --report ghi đủ.`] : []),
    '',
  ];
}

function partsLine({ parts: { decision, plan, appendices } }: ImportReport): string {
  const names = [
    ...(decision ? ['Quyết định'] : []),
    ...(plan ? ['Kế hoạch'] : []),
    ...(appendices > 0 ? [`${appendices} Phụ lục`] : []),
  ];
  return `Đã nhận ra: ${names.join(', ')}.`;
}

/** What a person has to look at, then the counts. */
export function importLines(report: ImportReport): string[] {
  const { pieces, counts, findings } = report;
  const of = (state: Piece['state']) => pieces.filter((piece) => piece.state === state);
  const unsure = pieces.filter(
    ({ state, confidence }) => (state === 'placed' || state === 'form') && confidence < surely,
  );
  return [
    partsLine(report),
    '',
    ...groupLines('CHƯA CHẮC, HÃY XEM LẠI', unsure),
    ...groupLines('CHƯA RÕ LÀ GÌ, GIỮ NGUYÊN VĂN', of('free')),
    ...groupLines('KHÔNG THUỘC VĂN BẢN, KHÔNG IN', of('noise')),
    ...(findings.length > 0 ? [`ĐIỂM CẦN KIỂM TRA (${findings.length})`, ...findings.map(findingLine), ''] : []),
    `${counts.placed} đoạn đã vào đúng chỗ (${unsure.length} chưa chắc), ${counts.form} đoạn biểu mẫu tự in, ` +
      `${counts.free} đoạn chưa rõ, ${counts.noise} đoạn không thuộc văn bản.`,
  ];
}
