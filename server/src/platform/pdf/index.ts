export { GlyphMissing } from './font.ts';
export { answerOrder, printBeside } from './print-beside.ts';
export { fontFamily, printPdf } from './print-pdf.ts';
