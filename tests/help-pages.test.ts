import { describe, expect, it } from 'vitest';
import { helpPages } from '../scripts/help-pages/pages.mjs';

const files = new Map(helpPages().map(({ fileName, source }) => [fileName.replace('tro-giup/', ''), source]));
const pages = [...files]
  .filter(([name]) => name.endsWith('.html'))
  .map(([name, html]) => ({ name, html: String(html) }));
const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? '');

describe('the help pages', () => {
  it('lead nowhere that is not there, and each is in the list of all', () => {
    const [list] = pages.filter(({ name }) => name === 'index.html');
    const listed = all(list?.html ?? '', /<a href="([^"]+)"/g);
    for (const { name, html } of pages) {
      for (const href of all(html, /<a href="([^"#]+)/g)) {
        const known = href === '/' || href === './' || files.has(`${href}.html`);
        expect([name, href, known]).toEqual([name, href, true]);
      }
      if (name !== 'index.html') expect(listed).toContain(name.replace('.html', ''));
    }
  });

  it('show every picture, each with words for those who do not see it, none too large', () => {
    const shown = pages.flatMap(({ html }) => all(html, /<img src="([^"]+)" alt="[^"]{10,}"/g));
    const there = [...files.keys()].filter((name) => name.startsWith('hinh/'));
    expect([...new Set(shown)].sort()).toEqual(there.sort());
    const sizes = there.map((name) => files.get(name)?.length ?? 0);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(150 * 1024);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2 * 1024 * 1024);
  });

  it('have nothing inline, which the content policy of the service forbids', () => {
    for (const { html } of pages) expect(html).not.toMatch(/<script|<style| style=| on\w+=/);
  });
});
