/** Authority and signature fit each other (Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, II.7). */
import type { Finding } from '../../failure.ts';
import type { DecisionPart } from '../model/part.ts';
import type { Signature } from '../model/signing.ts';
import type { Authority } from '../model/unit.ts';
import { academicTitles, collectiveBodies, needsStop } from './data/signing.ts';
import { quoted, warning } from './finding.ts';
import { mainPart } from './main-part.ts';
import type { Check } from './reading.ts';
import { plainWords } from './words.ts';

interface Line {
  path: string;
  /** `TM`, `KT`, `TL`, `TUQ`, `Q`, also where it was written into the title. */
  capacity: string;
  /** In plain words. */
  title: string;
}

function linesOf(signature: Signature, path: string): Line[] {
  return (signature.lines ?? []).map((line, i) => {
    const typed = /^\s*(TM|KT|TL|TUQ|Q)\.\s*/.exec(line.title ?? '');
    return {
      path: `${path}.lines[${i}]`,
      capacity: line.capacity?.replace('.', '') ?? typed?.[1] ?? '',
      title: plainWords((line.title ?? '').slice(typed?.[0].length ?? 0)),
    };
  });
}

function isCollective(title: string): boolean {
  return collectiveBodies.some((body) => title.startsWith(body));
}

/** TM. stands before a collective and only there. */
function collectiveFindings(lines: readonly Line[], authority: Authority, path: string): Finding[] {
  const onBehalf = lines.find(({ capacity }) => capacity === 'TM');
  if (authority === 'head' && onBehalf) {
    return [
      warning(
        'signature-on-behalf-of-head',
        onBehalf.path,
        `Văn bản thuộc thẩm quyền riêng của người đứng đầu nhưng ký “TM.” (${onBehalf.path}); hãy bỏ dòng “TM. …”, hoặc đặt "authority": "collective" nếu do tập thể ban hành.`,
      ),
    ];
  }
  if (
    authority === 'collective' &&
    !onBehalf &&
    !lines.some(({ capacity }) => capacity === 'TL' || capacity === 'TUQ')
  ) {
    return [
      warning(
        'signature-without-collective',
        `${path}.lines`,
        `Văn bản do tập thể Ủy ban nhân dân ban hành nhưng chữ ký (${path}.lines) không có “TM. ỦY BAN NHÂN DÂN”; hãy thêm dòng này, hoặc đặt "authority": "head" nếu thuộc thẩm quyền riêng của Chủ tịch.`,
      ),
    ];
  }
  if (onBehalf && onBehalf.title !== '' && !isCollective(onBehalf.title)) {
    return [
      warning(
        'signature-on-behalf-of-person',
        onBehalf.path,
        `“TM.” phải đứng trước tên tập thể lãnh đạo (TM. ỦY BAN NHÂN DÂN), không đứng trước chức vụ (${onBehalf.path}); hãy sửa dòng này.`,
      ),
    ];
  }
  return [];
}

/** KT. names the head whose deputy signs below. */
function deputyFindings(lines: readonly Line[]): Finding[] {
  return lines.flatMap((line, i): Finding[] => {
    if (line.capacity === 'KT') {
      if (isCollective(line.title)) {
        return [
          warning(
            'signature-deputy-of-collective',
            line.path,
            `“KT.” phải đứng trước chức vụ của người đứng đầu (KT. CHỦ TỊCH), không đứng trước tên cơ quan (${line.path}); hãy sửa dòng này.`,
          ),
        ];
      }
      if (lines[i + 1]?.title.startsWith('pho ')) return [];
      return [
        warning(
          'signature-deputy-missing',
          line.path,
          `Sau dòng “KT. …” (${line.path}) phải là chức vụ cấp phó, chẳng hạn “PHÓ CHỦ TỊCH”; hãy sửa dòng tiếp theo.`,
        ),
      ];
    }
    const before = lines[i - 1]?.capacity;
    if (line.title.startsWith('pho ') && !['KT', 'TL', 'TUQ'].includes(before ?? '') && line.capacity === '') {
      return [
        warning(
          'signature-deputy-alone',
          line.path,
          `Cấp phó ký thay phải có dòng “KT. CHỦ TỊCH” ngay phía trên (${line.path}); hãy bổ sung dòng này.`,
        ),
      ];
    }
    return [];
  });
}

function nameFindings(signature: Signature, path: string): Finding[] {
  const name = (signature.name ?? '').trim();
  const lower = name.toLowerCase();
  const title = academicTitles.find((words) =>
    needsStop.test(words) ? lower.startsWith(`${words}.`) : lower.startsWith(`${words} `),
  );
  if (!title) return [];
  return [
    warning(
      'signature-title-in-name',
      `${path}.name`,
      `Trước họ tên người ký không ghi học hàm, học vị, danh hiệu: ${quoted(name)} (${path}.name); hãy chỉ ghi họ và tên.`,
    ),
  ];
}

/** The line above the căn cứ names who decides. */
function authorityLineFindings(decision: DecisionPart | undefined, authority: Authority): Finding[] {
  const line = plainWords(decision?.authorityLine ?? '');
  if (line === '') return [];
  const said: Authority = isCollective(line) ? 'collective' : 'head';
  if (said === authority) return [];
  return [
    warning(
      'authority-line-other',
      'decision.authorityLine',
      `Dòng thẩm quyền ${quoted(decision?.authorityLine ?? '')} (decision.authorityLine) không khớp với thẩm quyền ban hành ("authority": "${authority}"); hãy sửa một trong hai.`,
    ),
  ];
}

export const signature: Check = (plan) => {
  const { key, part, authority } = mainPart(plan);
  const signed = part?.signature;
  const path = `${key}.signature`;
  const lines = signed ? linesOf(signed, path) : [];
  return [
    ...authorityLineFindings(plan.decision, authority),
    ...(lines.length > 0 ? [...collectiveFindings(lines, authority, path), ...deputyFindings(lines)] : []),
    ...(signed ? nameFindings(signed, path) : []),
  ];
};
