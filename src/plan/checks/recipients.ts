/** Nơi nhận as the decree writes it: who is named in the decision's last article first, the archive line last. */
import type { Finding } from '../../failure.ts';
import type { Recipients } from '../model/signing.ts';
import { information, quoted } from './finding.ts';
import { mainPart } from './main-part.ts';
import type { Check } from './reading.ts';

const asArticle = /^\s*-?\s*như\s+điều(?!\p{L})/iu;

interface Named {
  name: string;
  path: string;
}

/** A decision's list begins with `Như Điều …` (Phụ lục III, Mẫu 1.2, 1.3). */
function articleFindings(names: readonly Named[], path: string): Finding[] {
  const first = names.find(({ name }) => name.trim() !== '');
  if (!first || asArticle.test(first.name)) return [];
  const later = names.find(({ name }) => asArticle.test(name));
  const mend = later
    ? `hãy đưa ${quoted(later.name)} (${later.path}) lên đầu`
    : 'hãy thêm dòng này, ghi số của điều nêu trách nhiệm thi hành';
  return [
    information(
      'recipients-without-article',
      path,
      `Nơi nhận của Quyết định (${path}) không mở đầu bằng “Như Điều …” như Mẫu 1.2, 1.3 Phụ lục III Nghị định số 30/2020/NĐ-CP; ${mend}.`,
    ),
  ];
}

/** Điều is capitalised where an article of a document is meant (Phụ lục II, V.7). */
function capitalFindings(names: readonly Named[]): Finding[] {
  return names
    .filter(({ name }) => asArticle.test(name) && !/Điều|ĐIỀU/u.test(name))
    .map(({ name, path }) =>
      information(
        'recipients-article-small',
        path,
        `Nơi nhận ${quoted(name)} (${path}) viết thường chữ “điều”; khi viện dẫn một điều cụ thể phải viết hoa “Điều” (Phụ lục II, mục V khoản 7 Nghị định số 30/2020/NĐ-CP).`,
      ),
    );
}

/** The archive line holds VT, the office's abbreviation (Phụ lục I, II.9.d). */
function archiveFindings(archive: Recipients['archive'], path: string): Finding[] {
  const key = archive?.text?.trim() ? 'text' : 'office';
  const said = archive?.[key]?.trim() ?? '';
  if (said === '' || /(?<!\p{L})VT(?!\p{L})/u.test(said)) return [];
  return [
    information(
      'archive-without-office',
      `${path}.${key}`,
      `Dòng “Lưu” (${path}.${key}) ghi ${quoted(said)} mà không có “VT”; dòng này gồm “Lưu: VT,” rồi đến chữ viết tắt của đơn vị soạn thảo và số lượng bản lưu (Phụ lục I, Phần I, mục II khoản 9 điểm d Nghị định số 30/2020/NĐ-CP).`,
    ),
  ];
}

export const recipients: Check = (plan) => {
  const { key, part } = mainPart(plan);
  const path = `${key}.recipients`;
  const names = (part?.recipients?.list ?? []).flatMap((entry, i) =>
    (entry.names ?? []).map((name, j): Named => ({ name, path: `${path}.list[${i}].names[${j}]` })),
  );
  return [
    ...(plan.decision ? articleFindings(names, `${path}.list`) : []),
    ...capitalFindings(names),
    ...archiveFindings(part?.recipients?.archive, `${path}.archive`),
  ];
};
