declare module 'wawoff2' {
  /** The TrueType font packed in a WOFF2 one. */
  export const decompress: (woff2: Uint8Array) => Promise<Uint8Array>;
}
