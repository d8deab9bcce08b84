import { z } from 'zod';
import { isLoopback, isSafe } from './ask.ts';
import { ALGORITHMS, PROVIDER_KINDS, PROVIDERS, type ProviderKind } from './provider.ts';
import type { AllSettings } from './providers.ts';

const issuer = z
  .url({ protocol: /^https?$/, error: 'should be an address such as https://identity.example.org/api/v2' })
  .refine(
    (address) => !URL.canParse(address) || isSafe(address),
    'should begin with https: only this machine may be asked without it',
  )
  .refine((address) => !/[?#]/.test(address), 'should hold neither ? nor #')
  .transform((address) => address.replace(/\/\.well-known\/openid-configuration$/, ''));

const algorithm = z.enum(
  ALGORITHMS,
  'should be ES256 or RS256, as declared to the provider: with HS256 or none, others than the provider could sign',
);

const words = (example: string) => z.array(z.string().regex(/^[\w:/.-]+$/, `should be a word such as ${example}`));

const providerShape = z
  .strictObject({
    issuer,
    clientId: z.string().min(1, 'should not be empty'),
    clientSecret: z.string().min(8, 'should be the secret given by the provider').optional(),
    clientSecretFile: z
      .string()
      .min(1, 'should be the path of a file that holds the secret and nothing else')
      .optional(),
    algorithm,
    scopes: z
      .string()
      .regex(/^openid( [a-z_]+)*$/, 'should begin with openid, with one space between scopes')
      .optional(),
    acrValues: words('eidas1').optional(),
    secondFactor: words('mfa').default([]),
  })
  .refine(
    ({ clientSecret, clientSecretFile }) => (clientSecret === undefined) !== (clientSecretFile === undefined),
    'needs clientSecret or clientSecretFile, and not both',
  );

const fileShape = z.strictObject({
  proconnect: providerShape.optional(),
  franceconnect: providerShape.optional(),
} satisfies Record<ProviderKind, unknown>);

type Given = Readonly<{
  /** What the file says, read as JSON. */
  written: unknown;
  demonstration: boolean;
  /** The content of a file named in the settings. @returns undefined when it cannot be read */
  readSecret(path: string): string | undefined;
}>;

/** What the operator says of the providers, checked; or each fault in words, with its place. */
export const readProviders = ({
  written,
  demonstration,
  readSecret,
}: Given): { settings: AllSettings } | { faults: readonly string[] } => {
  const parsed = fileShape.safeParse(written);
  if (!parsed.success) {
    return { faults: parsed.error.issues.map(({ path, message }) => [path.join('.'), message].join(' ').trim()) };
  }
  const faults: string[] = [];
  const settings: { -readonly [K in keyof AllSettings]: AllSettings[K] } = {};
  for (const kind of PROVIDER_KINDS) {
    const one = parsed.data[kind];
    if (one === undefined) continue;
    const { clientSecret, clientSecretFile, scopes, acrValues, ...rest } = one;
    const secret = clientSecret ?? readSecret(clientSecretFile ?? '')?.trim();
    if (secret === undefined || secret === '') {
      faults.push(`${kind}.clientSecretFile cannot be read, or is empty: ${clientSecretFile}`);
    }
    if (demonstration && !isLoopback(rest.issuer)) {
      faults.push(
        `${kind}.issuer is a real identity provider, and this is a demonstration, where anybody may sign in as anybody. ` +
          'Start a real instance (LAUREAT_MODE=production or --empty), or name a provider on this machine.',
      );
    }
    const usual = PROVIDERS[kind];
    settings[kind] = {
      ...rest,
      clientSecret: secret ?? '',
      scopes: scopes ?? usual.scopes,
      acrValues: acrValues ?? usual.acrValues,
    };
  }
  return faults.length > 0 ? { faults } : { settings };
};
