import { join } from 'node:path';
import { type InstanceCertificate, instanceCertificate } from './documents/certificate.ts';
import { openPress, type Press } from './documents/press.ts';

/** What draws and seals documents; the press starts at the first document asked, not before. */
export type Printing = Readonly<{
  press(): Promise<Press>;
  certificate(at: Date): Promise<InstanceCertificate>;
  close(): Promise<void>;
}>;

export type PrintingSettings = Readonly<{
  dataFolder: string;
  instanceName: string;
  demonstration: boolean;
  processes?: number;
}>;

export const openPrinting = (settings: PrintingSettings): Printing => {
  let press: Promise<Press> | undefined;
  let certificate: Promise<InstanceCertificate> | undefined;
  const processes = settings.processes ?? 1;
  return {
    press: () => {
      press ??= openPress({ fontFolder: join(settings.dataFolder, 'fonts'), processes });
      return press;
    },
    certificate: (at) => {
      certificate ??= instanceCertificate({
        folder: join(settings.dataFolder, 'certificate'),
        instanceName: settings.instanceName,
        demonstration: settings.demonstration,
        at,
      });
      return certificate;
    },
    close: async () => (await press)?.close(),
  };
};
