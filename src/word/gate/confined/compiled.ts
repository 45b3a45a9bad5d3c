/** Where the built program stands, for processes and threads that are started from its files. */

/** Source files are read by the compiled ones' side: a plain Node does not run TypeScript (tests build first). */
export function compiled(url: string): string {
  return url.endsWith('.ts') ? url.replace(/\/src\/(?!.*\/src\/)/, '/dist/').replace(/\.ts$/, '.js') : url;
}
