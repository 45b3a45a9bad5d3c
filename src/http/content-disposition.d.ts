/** The package brings no types; this is what we use of it. */
declare module 'content-disposition' {
  interface Options {
    type?: string;
    /** The name for readers that know no `filename*`: our own words, or computed. */
    fallback?: string | boolean;
  }
  /** A `Content-Disposition` value by RFC 6266, with `filename*` by RFC 5987 where the name needs it. */
  export default function contentDisposition(filename?: string, options?: Options): string;
}
