import pdfmake from 'pdfmake';
import type { DocumentDefinition } from 'pdfmake';
import { loadFont, printable } from './font.ts';
import type { PrintFont } from './font.ts';

/** The one font of printed documents, for `defaultStyle.font`. */
export const fontFamily = 'NotoSansSC';

/** Prints a document with the built-in font and nothing from outside. Throws GlyphMissing when a character cannot be printed. */
export async function printPdf(definition: DocumentDefinition): Promise<Buffer> {
  const font = furnish();
  return pdfmake
    .createPdf({ ...definition, content: withTexts(definition.content, (text) => printable(font, text)) })
    .getBuffer();
}

let furnished: PrintFont | undefined;

function furnish(): PrintFont {
  if (furnished) return furnished;
  const [normal, bold] = [loadFont('normal'), loadFont('bold')];
  pdfmake.virtualfs.writeFileSync('normal.ttf', normal.bytes);
  pdfmake.virtualfs.writeFileSync('bold.ttf', bold.bytes);
  pdfmake.setFonts({
    [fontFamily]: { normal: 'normal.ttf', bold: 'bold.ttf', italics: 'normal.ttf', bolditalics: 'bold.ttf' },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  const characters = new Set([...normal.characters].filter((code) => bold.characters.has(code)));
  furnished = { bytes: normal.bytes, characters };
  return furnished;
}

/** The same content with every text changed; numbers and functions stay. */
function withTexts<Part>(content: Part, change: (text: string) => string): Part {
  const of = (part: unknown): unknown => {
    if (typeof part === 'string') return change(part);
    if (Array.isArray(part)) return part.map(of);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, of(item)]));
  };
  return of(content) as Part;
}
