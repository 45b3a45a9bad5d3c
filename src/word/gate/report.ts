/** What the gate met in one file, by the table: what to do with it, and the findings. */
import { Failure, type Finding } from '../../failure.ts';
import type { Door, Verdict } from './doors.ts';
import { limits } from './limits.ts';
import { things, type Thing, type ThingId } from './things.ts';

interface Met {
  id: ThingId;
  verdict: Verdict;
  place: string;
  count: number;
}

export class Report {
  private readonly met = new Map<string, Met>();

  constructor(
    private readonly door: Door,
    private readonly file: string,
  ) {}

  verdict(id: ThingId): Verdict {
    return things[id].doors[this.door];
  }

  /**
   * Notes a thing unless it may stay.
   * @param paragraph its number in the part, from 1
   * @returns whether it has to go
   */
  meet(id: ThingId, part: string, paragraph = 0): boolean {
    const verdict = this.verdict(id);
    if (verdict === 'keep') return false;
    const key = `${id} ${part}`;
    const before = this.met.get(key);
    if (before) before.count++;
    else this.met.set(key, { id, verdict, place: paragraph > 0 ? `${part}, đoạn ${paragraph}` : part, count: 1 });
    return true;
  }

  findings(): Finding[] {
    return [...this.met.values()].slice(0, limits.findings).map((met) => this.finding(met));
  }

  /** @throws Failure `word.gate-refused` with a finding for each thing that this door does not take */
  throwIfRefused(): void {
    const refused = [...this.met.values()].filter(({ verdict }) => verdict === 'refuse');
    const first = refused[0];
    if (!first) return;
    const { name, remedy }: Thing = things[first.id];
    throw new Failure(
      'input',
      'word.gate-refused',
      `Tệp ${this.file} có ${name} (${first.place}); ${remedy}.`,
      refused.slice(0, limits.findings).map((met) => this.finding(met)),
    );
  }

  private finding({ id, verdict, place, count }: Met): Finding {
    const { name, remedy, severity }: Thing = things[id];
    const places = count > 1 ? ` (${count} chỗ)` : '';
    return {
      code: `word.gate-${id}`,
      severity: verdict === 'refuse' ? 'error' : severity,
      path: place,
      message: verdict === 'refuse' ? `Tệp có ${name}${places}; ${remedy}.` : `Đã bỏ ${name}${places}.`,
    };
  }
}
