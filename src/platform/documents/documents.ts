import { drawPdf } from './draw.ts';
import { labelsIn } from './labels.ts';
import type {
  AgreementDocument,
  ApplicationDocument,
  CertificateDocument,
  LetterDocument,
  MinutesDocument,
  Paper,
  ReceiptDocument,
} from './models.ts';
import type { Press } from './press.ts';

/**
 * The documents of the life of a grant, as tagged PDF (PDF/UA-1).
 * Each throws `DocumentError` when its template is at fault or drawing takes too long.
 */
export const drawAgreement = (press: Press, agreement: AgreementDocument): Promise<Uint8Array> =>
  drawPaper(press, 'agreement.typ', agreement);

export const drawMinutes = (press: Press, minutes: MinutesDocument): Promise<Uint8Array> =>
  drawPaper(press, 'minutes.typ', minutes);

export const drawApplication = (press: Press, application: ApplicationDocument): Promise<Uint8Array> =>
  drawPaper(press, 'application.typ', application);

export const drawLetter = (press: Press, letter: LetterDocument): Promise<Uint8Array> =>
  drawPaper(press, 'letter.typ', letter);

export const drawReceipt = (press: Press, receipt: ReceiptDocument): Promise<Uint8Array> =>
  drawPaper(press, 'receipt.typ', receipt);

export const drawCertificate = (press: Press, certificate: CertificateDocument): Promise<Uint8Array> =>
  drawPaper(press, 'certificate.typ', certificate);

const drawPaper = (press: Press, template: string, paper: Paper): Promise<Uint8Array> => {
  const { at, lang, title, ...data } = paper;
  return drawPdf(press, { name: template }, { ...data, title, labels: labelsIn(lang) }, { title, lang, at });
};
