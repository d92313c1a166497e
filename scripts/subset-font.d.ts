/** The part of subset-font that scripts/fonts.ts uses; the package brings no types. */
declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2' | 'sfnt';
    variationAxes?: Readonly<Record<string, number | { min: number; max: number; default: number }>>;
    noLayoutClosure?: boolean;
  }
  export default function subsetFont(font: Buffer, characters: string, options: Options): Promise<Buffer>;
}
