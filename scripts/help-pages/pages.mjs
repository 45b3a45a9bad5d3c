// docs/huong-dan as pages of the service: Markdown into whole HTML files, without a script and without anything inline.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Marked } from 'marked';

export const source = fileURLToPath(new URL('../../docs/huong-dan/', import.meta.url));

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Links between the pages lead to the pages as they are served: `a.md#b` → `a#b`; `README.md` is the list of all. */
function served(href) {
  const [, name, place] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  if (name === undefined) return href;
  return `${name === 'README' ? './' : name}${place ?? ''}`;
}

const markdown = new Marked({
  walkTokens(token) {
    if (token.type === 'link') token.href = served(token.href);
    if (token.type === 'html') throw new Error(`HTML in a help page: ${token.raw}`);
  },
});

function page(title, body, isList) {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Trợ giúp</title>
<link rel="stylesheet" href="trang.css">
</head>
<body>
<nav aria-label="Trợ giúp">${isList ? '' : '<a href="./">Mọi hướng dẫn</a>'}<a href="/">Về trang kế hoạch</a></nav>
<main>
${body}</main>
</body>
</html>
`;
}

/** @returns {{ fileName: string, source: string | Uint8Array }[]} pages, their pictures and their styles, under `tro-giup/` */
export function helpPages() {
  const pages = readdirSync(source)
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const text = readFileSync(join(source, name), 'utf8');
      const title = /^# (.+)$/m.exec(text)?.[1];
      if (title === undefined) throw new Error(`${name} has no title`);
      const isList = name === 'README.md';
      const fileName = `tro-giup/${isList ? 'index' : name.slice(0, -'.md'.length)}.html`;
      return { fileName, source: page(title, markdown.parse(text), isList) };
    });
  const pictures = readdirSync(join(source, 'hinh')).map((name) => ({
    fileName: `tro-giup/hinh/${name}`,
    source: readFileSync(join(source, 'hinh', name)),
  }));
  const styles = readFileSync(new URL('trang.css', import.meta.url), 'utf8');
  return [...pages, ...pictures, { fileName: 'tro-giup/trang.css', source: styles }];
}
