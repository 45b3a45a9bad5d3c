import { readFileSync } from 'node:fs';
import { textSource } from './src/intake/text/text-source.ts';
import { recognise } from './src/nd30/recognise/recognise.ts';
const s = textSource(readFileSync(process.argv[2]!, 'utf8'));
const r = recognise(s.word);
for (const d of r.documents) { console.log('==', d.role, d.form, d.kindName); for (const c of d.components) console.log('  ', c.kind, c.label?.text ?? '', c.titled ?? '', c.confidence, '|', c.text.slice(0,90)); }
console.log(r.unplaced.map(p=>p.text.slice(0,80)));
