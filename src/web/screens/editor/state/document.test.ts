import { describe, expect, it } from 'vitest';
import { insert, move, remove, set } from './changes.ts';
import { openDocument } from './document.ts';

function editor() {
  let time = 0;
  const document = openDocument({}, () => time);
  return { document, later: (milliseconds: number) => (time += milliseconds) };
}

describe('a document', () => {
  it('takes typing within a breath in one place as one step, and goes back and forth', () => {
    const { document, later } = editor();
    const path = ['plan', 'subject'];
    for (const text of ['C', 'Cả', 'Cải']) {
      document.change(path, set(path, text), { typing: true });
      later(200);
    }
    later(2_000);
    document.change(path, set(path, 'Cải cách'), { typing: true });
    expect(document.undo()).toEqual(path);
    expect(document.plan()).toEqual({ plan: { subject: 'Cải' } });
    document.undo();
    expect(document.plan()).toEqual({});
    expect(document.undo()).toBeUndefined();
    document.redo();
    document.redo();
    expect(document.plan()).toEqual({ plan: { subject: 'Cải cách' } });
    expect(document.redo()).toBeUndefined();
  });

  it('forgets what was undone once something else is typed', () => {
    const { document } = editor();
    document.change(['medium'], set(['medium'], 'paper'));
    document.undo();
    document.change(['medium'], set(['medium'], 'electronic'));
    expect(document.canRedo()).toBe(false);
  });

  it('puts in, moves and takes out items of lists; an empty list goes', () => {
    const { document } = editor();
    const list = ['plan', 'purpose'];
    document.change(list, insert(list, 0, { text: 'a' }, { text: 'b' }, { text: 'c' }));
    document.change(list, move(list, 0, 2));
    expect(document.plan().plan?.purpose?.map((one) => one.text)).toEqual(['b', 'c', 'a']);
    document.change(list, move(list, 0, 3));
    expect(document.plan().plan?.purpose?.map((one) => one.text)).toEqual(['b', 'c', 'a']);
    for (let i = 0; i < 3; i++) document.change(list, remove(list, 0));
    expect(document.plan()).toEqual({ plan: {} });
  });

  it('tells listeners only of real changes', () => {
    const { document } = editor();
    let told = 0;
    const end = document.subscribe(() => (told += 1));
    document.change(['medium'], set(['medium'], 'paper'));
    document.change(['medium'], set(['medium'], 'paper'));
    end();
    document.change(['medium'], set(['medium'], 'electronic'));
    expect(told).toBe(1);
  });
});
