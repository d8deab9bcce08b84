import type { Lang } from '#kernel/text';
import type { Fault } from './drawer.ts';
import type { Press } from './press.ts';
import { printableTree } from './printable.ts';

/** The standards a document may claim; PDF/UA-1 is the accessible one, PDF/A the one archives ask for. */
export type Standard = 'ua-1' | 'a-2a' | 'a-3a' | 'a-3b';

/** What is drawn: a template of the folder by name, or Typst source given by its text. */
export type Template = Readonly<{ name: string; source?: string }>;

/** A template at fault is often so in many places: a message tells the first ones. */
const FAULTS_TOLD = 5;

/** Thrown when a template does not draw: a fault of the template, never of what people wrote. */
export class DocumentError extends Error {
  readonly template: string;
  readonly faults: readonly Fault[];
  constructor(template: string, faults: readonly Fault[]) {
    super(`template ${template} does not draw: ${faults.slice(0, FAULTS_TOLD).map(told).join('; ')}`);
    this.name = 'DocumentError';
    this.template = template;
    this.faults = faults;
  }
}

const told = ({ message, file, line }: Fault): string =>
  line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`;

/**
 * Draws a tagged PDF. The data reach the template as a value (`sys.inputs`), so nothing people wrote is ever read as
 * markup; every text is made printable first (see `printable`).
 * @param at the instant written in the document's own properties
 * @throws DocumentError when the template is wrong, or when drawing takes longer than the press allows
 */
export const drawPdf = async (
  press: Press,
  template: Template,
  data: object,
  options: Readonly<{ standard?: Standard; title: string; lang: Lang; at: Date }>,
): Promise<Uint8Array> => {
  const { title, lang, at } = options;
  const shown = printableTree({ ...data, document: { title, lang } }, press.covers, lang);
  const answer = await press.draw({
    template: template.name,
    source: template.source,
    data: JSON.stringify({ ...shown, at: Math.floor(at.getTime() / 1000) }),
    standard: options.standard ?? 'ua-1',
    createdAt: Math.floor(at.getTime() / 1000),
  });
  if ('faults' in answer) throw new DocumentError(template.name, answer.faults);
  return answer.pdf;
};
