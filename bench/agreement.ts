import { drawAgreement } from '#platform/documents/documents';
import { agreement } from '#platform/documents/documents.fixture';
import { sealPdf } from '#platform/documents/seal';
import { openPrinting } from '#platform/printing';
import { printTimes, timed } from './figures.ts';

/** An agreement of the length of the real ones, drawn by the press and sealed with the certificate of an instance. */
export const measureAgreement = async (folder: string, count: number): Promise<void> => {
  const printing = openPrinting({ dataFolder: folder, instanceName: 'Lauréat', demonstration: true });
  const at = new Date();
  const [press, certificate] = [await printing.press(), await printing.certificate(at)];
  const times = await timed(count, async (n) => {
    const began = performance.now();
    const pdf = await drawAgreement(press, { ...agreement, reference: `CONV-${n}` });
    sealPdf(pdf, certificate, { name: 'Lauréat', reason: `Convention ${n}`, at });
    return performance.now() - began;
  });
  await printing.close();
  printTimes('agreement.drawn_and_sealed', times, 250);
};
