/** What is held against the reference: every sample by each stock template that can take it, and the stress documents. */
import { readdir, readFile } from 'node:fs/promises';
import { renderWord } from '../../dist/render/render.js';
import { loadStockTemplate, stockTemplates, templateFor } from '../../dist/render/stock.js';
import { stressDocuments } from './stress.mjs';

const samples = new URL('../../samples/', import.meta.url);

async function sampleDocuments() {
  const names = (await readdir(samples)).filter((name) => name.endsWith('.json')).sort();
  const used = new Set();
  const documents = [];
  for (const name of names) {
    const plan = JSON.parse(await readFile(new URL(name, samples), 'utf8'));
    const id = templateFor(plan);
    used.add(id);
    const { files } = renderWord(plan, await loadStockTemplate(id), true);
    files.forEach(({ bytes }, i) => {
      const base = name.replace(/\.json$/, '');
      documents.push({ name: files.length > 1 ? `${base}.${i + 1}` : base, kind: 'sample', template: id, docx: bytes });
    });
  }
  const unused = stockTemplates().filter(({ id }) => !used.has(id));
  if (unused.length > 0) throw new Error(`no sample uses the template ${unused.map(({ id }) => id).join(', ')}`);
  return documents;
}

export const allDocuments = async () => [...(await sampleDocuments()), ...(await stressDocuments())];
