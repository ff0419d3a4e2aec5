import { writeFile } from 'node:fs/promises';
import { today } from '../platform/clock/index.ts';
import { OperatorError } from '../platform/config/index.ts';
import { GlyphMissing } from '../platform/pdf/index.ts';
import { printHandbook } from '../services/handbook/index.ts';
import { dateOption, print, required, runCommand } from './options.ts';
import type { CommandSpecification } from './options.ts';

const specification: CommandSpecification = {
  name: 'handbook',
  about: { zh: '把50项政策印成一份 PDF 手册。', en: 'Prints the 50 policies as one PDF.' },
  options: {
    out: { type: 'string', value: 'FILE', help: { zh: '写入的文件', en: 'the file to write' } },
    date: {
      type: 'string',
      value: 'YYYY-MM-DD',
      help: { zh: '规则以该日为准，默认今天', en: 'rules as of this day; today unless said otherwise' },
    },
  },
};

/** `zhuni handbook --out FILE [--lang en]`. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(specification, args, async (given) => {
    const path = required(given, 'out', 'handbook.pdf');
    const date = dateOption(given, 'date') ?? today();
    const bytes = await printHandbook({ language: given.language, date }).catch((error: unknown) => {
      throw error instanceof GlyphMissing ? glyphMissing(error) : error;
    });
    await writeFile(path, bytes).catch((error: NodeJS.ErrnoException) => {
      throw new OperatorError(
        'handbook.not-written',
        {
          zh: `无法写入 ${path}（${error.code ?? ''}）：请换一个可写的位置。`,
          en: `${path} cannot be written (${error.code ?? ''}): choose another place.`,
        },
        error,
      );
    });
    const size = Math.ceil(bytes.length / 1024);
    await print({ zh: `已写入 ${path}（${size} kB）\n`, en: `wrote ${path} (${size} kB)\n` }[given.language]);
    return 0;
  });
}

function glyphMissing(error: GlyphMissing): OperatorError {
  return new OperatorError(
    'handbook.glyph-missing',
    {
      zh: `字体中没有“${error.character}”这个字，手册没有印出；请换用其他写法或更换字体。`,
      en: `${error.message}; the handbook was not printed. Write it differently or take another font.`,
    },
    error,
  );
}
