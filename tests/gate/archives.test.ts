import { describe, expect, it } from 'vitest';
import { limits } from '../../src/word/gate/index.ts';
import { bomb } from './hostile/bombs.ts';
import { type OfficeFile, wordFile } from './hostile/office-file.ts';
import { passed, refusalOf } from './hostile/verdict.ts';
import { hostileZip, type Lies } from './hostile/zip.ts';

const lying = (lies: Lies): OfficeFile => ({
  change: (entry) => (entry.name === 'word/document.xml' ? { ...entry, ...lies } : entry),
});
const extra = (size: bigint) => {
  const field = Buffer.alloc(12);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8, 2);
  field.writeBigUInt64LE(size, 4);
  return new Uint8Array(field);
};

describe('an archive is refused', () => {
  it.each<[string, OfficeFile, string]>([
    ['that claims less than it holds', lying({ size: 10 }), 'word.gate-forged'],
    ['that claims more than it holds', lying({ size: 100_000 }), 'word.gate-forged'],
    ['that claims more than any part may have', lying({ size: 0xfffffffe }), 'word.gate-inflates'],
    ['that claims another size before the data', lying({ localSize: 10 }), 'word.gate-forged'],
    ['that claims more compressed bytes than there are', lying({ compressed: 1_000_000 }), 'word.gate-forged'],
    ['that claims fewer compressed bytes', lying({ compressed: 20 }), 'word.gate-damaged'],
    ['with a wrong checksum', lying({ crc: 1 }), 'word.gate-damaged'],
    ['that has another name before the data', lying({ localName: 'word/comments.xml' }), 'word.gate-forged'],
    ['with entries over one another', lying({ centralOffset: 0, localName: 'word/document.xml' }), 'word.gate-forged'],
    ['with an encrypted entry', lying({ flags: 1 }), 'word.gate-encrypted'],
    ['with a strongly encrypted entry', lying({ flags: 0x40 }), 'word.gate-encrypted'],
    ['packed with another method', lying({ method: 14 }), 'word.gate-unusual-archive'],
    ['that claims 2^60 bytes by zip64', lying({ size: 0xffffffff, extra: extra(2n ** 60n) }), 'word.gate-inflates'],
    ['that claims by zip64 what it does not say', lying({ size: 0xffffffff }), 'word.gate-inflates'],
  ])('%s', (_, file, code) => {
    expect(refusalOf(wordFile(file))).toMatchObject({ kind: 'input', code });
  });

  it.each(['../x.xml', '/etc/passwd', 'word/../../x.xml', 'C:/x.xml', 'word\\x.xml', 'word//x.xml', 'a\0b.xml', './x'])(
    'with an entry named %j',
    (name) => {
      const failure = refusalOf(wordFile({ more: [{ name, content: 'x' }] }));
      expect(failure.code).toBe('word.gate-unsafe-name');
      expect(failure.message).not.toMatch(/\p{C}/u);
    },
  );

  it.each(['word/document.xml', 'WORD/Document.xml'])('with a second entry %s', (name) => {
    expect(refusalOf(wordFile({ more: [{ name, content: '<a/>' }] })).code).toBe('word.gate-duplicate');
  });

  it('whose entries share their data', () => {
    const bytes = hostileZip([
      { name: 'a.xml', content: 'x', stored: true },
      { name: 'a.xml2', localName: 'a.xml', content: 'x', stored: true, centralOffset: 0 },
    ]);
    expect(refusalOf(bytes).code).toBe('word.gate-forged');
    const within = hostileZip([{ name: 'b', content: 'y', stored: true }]).subarray(0, 32);
    const quoted = hostileZip([
      { name: 'a', content: within, stored: true },
      { name: 'b', content: 'y', stored: true, centralOffset: 31 },
    ]);
    expect(refusalOf(quoted).code).toBe('word.gate-overlapping');
  });

  it('with more entries than any document has', () => {
    const more = Array.from({ length: limits.entries }, (_, i) => ({ name: `x${i}.xml`, content: '', stored: true }));
    expect(refusalOf(wordFile({ more })).code).toBe('word.gate-too-many-parts');
  });

  it('that claims more entries than it has', () => {
    expect(refusalOf(hostileZip([{ name: 'a', content: 'x' }], { count: 5 })).code).toBe('word.gate-damaged');
    expect(refusalOf(hostileZip([{ name: 'a', content: 'x' }], { count: 0xffff })).code).toBe(
      'word.gate-unusual-archive',
    );
  });

  it('that is a bomb, whatever it claims, without growing', async () => {
    const size = 100 * 1024 * 1024;
    expect(refusalOf(await bomb(size, size)).code).toBe('word.gate-inflates');
    expect(refusalOf(await bomb(size, 50_000)).code).toBe('word.gate-forged');
    expect(refusalOf(await bomb(size, limits.entryBytes)).code).toBe('word.gate-inflates');
  });

  it('that is no archive', () => {
    expect(refusalOf(new Uint8Array()).code).toBe('word.gate-empty');
    expect(refusalOf(new TextEncoder().encode('Xin chào')).code).toBe('word.gate-not-package');
    expect(refusalOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0])).code).toBe('word.gate-old-format');
    expect(refusalOf(new Uint8Array(limits.fileBytes + 1)).code).toBe('word.gate-too-large');
  });
});

describe('an archive passes', () => {
  it('with sizes that follow the data, as streaming writers leave them', () => {
    expect(passed(wordFile(lying({ flags: 8, localSize: 0 }))).findings).toEqual([]);
  });

  it('with small sizes in zip64 fields', () => {
    const content = '<w:document xmlns:w="a"/>';
    const file = lying({
      content,
      localSize: 0xffffffff,
      size: 0xffffffff,
      extra: extra(BigInt(content.length)),
    } as Lies);
    expect(passed(wordFile(file)).parts.get('word/document.xml')).toBe(content);
  });

  it('with folders among its entries', () => {
    const file = wordFile({ more: [{ name: 'word/media/', content: '', stored: true }] });
    expect([...passed(file).parts.keys()]).not.toContain('word/media/');
  });
});
