// Tasks that misbehave, for the confined process. Plain JavaScript: the child is a plain Node.
export const echo = (bytes, argument) => ({ argument, bytes, map: new Map([['ế', bytes.length]]) });

export function loop() {
  for (;;);
}

export function takeBuffers() {
  const kept = [];
  for (;;) kept.push(Buffer.alloc(8 * 1024 * 1024, 1));
}

export function takeHeap() {
  const kept = [];
  for (;;) kept.push({ text: `${kept.length}`, more: [kept.length] });
}

export function fault() {
  throw new TypeError('oops');
}

export function die() {
  process.kill(process.pid, 'SIGSEGV');
  for (;;);
}

export const environment = () => Object.keys(process.env);

export const processId = () => process.pid;

export async function refuse() {
  const { Failure } = await import('../../../dist/failure.js');
  throw new Failure('input', 'test.refused', 'Không nhận.');
}
