/** The parts of two packages without types that printed documents use. */
declare module 'pdfmake' {
  export type Content = string | readonly Content[] | { readonly [key: string]: unknown };
  export type DocumentDefinition = {
    readonly content: Content;
    readonly styles: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly [key: string]: unknown;
  };
  type Pdfmake = {
    readonly virtualfs: { readonly writeFileSync: (name: string, bytes: Buffer) => void };
    readonly setFonts: (fonts: Readonly<Record<string, Readonly<Record<string, string>>>>) => void;
    readonly setUrlAccessPolicy: (allow: (url: string) => boolean) => void;
    readonly setLocalAccessPolicy: (allow: (path: string) => boolean) => void;
    readonly createPdf: (definition: DocumentDefinition) => { readonly getBuffer: () => Promise<Buffer> };
  };
  const pdfmake: Pdfmake;
  export default pdfmake;
}

declare module 'fontkit' {
  export function create(bytes: Buffer): { readonly characterSet: readonly number[] };
}
