import { describe, expect, it } from 'vitest';
import { srgbProfile } from './srgb-profile.ts';

const profile = Buffer.from(srgbProfile());

/** A tag's content behind its signature. */
function tag(signature: string): Buffer {
  for (let at = 132; at < 132 + profile.readUInt32BE(128) * 12; at += 12) {
    if (profile.toString('latin1', at, at + 4) !== signature) continue;
    const start = profile.readUInt32BE(at + 4);
    return profile.subarray(start, start + profile.readUInt32BE(at + 8));
  }
  throw new Error(`No ${signature}.`);
}

const xyz = (signature: string) => [8, 12, 16].map((at) => tag(signature).readInt32BE(at) / 65536);

describe('the sRGB profile', () => {
  it('is a version 2 display profile whose length is right', () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
    expect(profile[8]).toBe(2);
    expect(profile.length % 4).toBe(0);
  });

  it('has primaries that add up to its white, D50', () => {
    const white = xyz('wtpt');
    expect(white).toEqual([0.9642, 1, 0.8249].map((value) => expect.closeTo(value, 3) as number));
    [0, 1, 2].forEach((at) => {
      const sum = ['rXYZ', 'gXYZ', 'bXYZ'].reduce((total, name) => total + (xyz(name)[at] ?? 0), 0);
      expect(sum).toBeCloseTo(white[at] ?? 0, 3);
    });
  });

  it('has the transfer curve of IEC 61966-2-1', () => {
    const curve = tag('gTRC');
    const at = (stored: number) => curve.readUInt16BE(12 + Math.round(stored * 1023) * 2) / 65535;
    expect(curve.readUInt32BE(8)).toBe(1024);
    expect([at(0), at(1)]).toEqual([0, 1]);
    expect(at(0.02)).toBeCloseTo(0.02 / 12.92, 3);
    expect(at(0.5)).toBeCloseTo(0.21404, 2);
  });
});
