/** Pages as pictures, by poppler: how much ink lies where text is, and both engines side by side as PNG. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** Pixels to the inch: four pixels to three points. */
const resolution = 96;
const scale = resolution / 72;

function readGrey(file) {
  const bytes = readFileSync(file);
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) };
}

export function readPictures(pdf) {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-fidelity-'));
  try {
    execFileSync('pdftoppm', ['-gray', '-r', String(resolution), pdf, join(folder, 'p')]);
    const names = readdirSync(folder);
    const numberOf = (name) => Number(/(\d+)\.pgm$/.exec(name)[1]);
    return names.sort((a, b) => numberOf(a) - numberOf(b)).map((name) => readGrey(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The share of ink in a box, 0 to 1. */
function ink({ width, height, pixels }, box) {
  const [left, right] = [Math.max(0, Math.floor(box.left * scale)), Math.min(width, Math.ceil(box.right * scale))];
  const [top, bottom] = [Math.max(0, Math.floor(box.top * scale)), Math.min(height, Math.ceil(box.bottom * scale))];
  let dark = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) dark += 255 - pixels[y * width + x];
  return dark / 255 / Math.max(1, (right - left) * (bottom - top));
}

/** How much ink a line of ours may have for one of the reference; below `least` there is too little to tell. */
const bounds = { fewest: 0.6, most: 1.67, least: 0.02 };

/** Pairs of lines of which one has much less or more ink than the other: a blank glyph extracts as text all the same. */
export function blots(pairs, theirs, ours) {
  return pairs.filter(({ page, line, own }) => {
    const expected = ink(theirs[page], line);
    const found = ink(ours[page], own);
    return expected >= bounds.least && (found < expected * bounds.fewest || found > expected * bounds.most);
  });
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The reference at the left, ours at the right. */
export function sideBySide(theirs, ours) {
  const pages = [theirs, ours].filter(Boolean);
  const width = pages.reduce((sum, page) => sum + page.width, 0) + 4;
  const height = Math.max(...pages.map((page) => page.height));
  const rows = Buffer.alloc((width + 1) * height, 128);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  let x = 1;
  for (const page of pages) {
    for (let y = 0; y < page.height; y++) {
      page.pixels.copy(rows, y * (width + 1) + x, y * page.width, (y + 1) * page.width);
    }
    x += page.width + 4;
  }
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
