import fc from 'fast-check';
import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { draftPlan, completePlan } from '/work/main/src/plan/model/plan.ts';
import { fitting } from '/work/main/tests/documents/any-plan/from-schema.ts';
import { mended } from '/work/main/tests/documents/any-plan/mended.ts';
import { printableText, writtenText } from '/work/main/tests/documents/any-plan/texts.ts';
import { accountOf } from '/work/main/tests/documents/account/account.ts';
import { cellPlace, entryLine, settled } from '/work/main/tests/documents/account/slots.ts';
import { readWord } from '/work/main/tests/documents/word-reader.ts';
import { documentsOf } from '/work/main/tests/documents/samples.ts';
const cnt: any={};
const rl=({ style, text, cell }: any) => `[${style}${cell ? ` | ${cellPlace(cell.row, cell.column, cell.columns, cell.rows)}` : ''}] ${settled(text)}`;
it('x', async () => {
  const out: string[]=[];
  for (const [n,arb,draft] of [['draft', fitting(draftPlan, printableText).map(d=>mended(d)), true],['complete', fitting(completePlan, writtenText).map(d=>mended(d,true)), false]] as const) {
    const t=Date.now(); const c: Record<string,number>={};
    let size=0; let worst=0;
    for (const d of fc.sample(arb as any, {numRuns:150, seed:7})) { const l=JSON.stringify(d).length; size+=l; worst=Math.max(l,worst); let k; const ap=(d as any).appendices??[]; cnt.n=(cnt.n??0)+1; if(ap.length) cnt.ap=(cnt.ap??0)+1; if(ap.some((a:any)=>a.rows?.length)) cnt.rows=(cnt.rows??0)+1; if(JSON.stringify(ap).includes('rowSpan')) cnt.span=(cnt.span??0)+1; if((d as any).decision) cnt.dec=(cnt.dec??0)+1; if((d as any).plan?.outline?.length) cnt.outline=(cnt.outline??0)+1; try { const r=await documentsOf(d,draft);
      const a=accountOf(r.plan).map(entryLine), b=r.files.flatMap(f=>readWord(f.bytes)).map(rl);
      const i=a.findIndex((x,j)=>x!==b[j]); k = i<0&&a.length===b.length?'same':'differs';
      if (k==='differs') { const j=i<0?a.length:i; out.push(JSON.stringify({n,l,want:a.slice(j,j+2),got:b.slice(j,j+2)})); }
    } catch(e){ const f=e as any; k=f.findings?.[0]?.code ?? 'THROW '+f.message; out.push(JSON.stringify({n,l,k, m:f.findings?.[0]?.message, s: f.findings?undefined:String(f.stack).slice(0,500)}));} c[k]=(c[k]??0)+1; }
    out.push(n+' '+(Date.now()-t)+'ms avg size '+size/150+' worst '+worst+JSON.stringify(cnt)+' '+JSON.stringify(c));
  }
  writeFileSync('/tmp/kh/stat.txt', out.join('\n'));
}, 200000);
