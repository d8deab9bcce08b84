/** The site as browsers and devices know it (WebAuthn level 3, relying party). */
export type RelyingParty = Readonly<{ id: string; name: string; origins: readonly string[] }>;

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;

/**
 * Passkeys are bound to the name of a site. An address in figures is not one: on the machine itself the same pages are
 * also at `localhost`, which is.
 */
export const relyingParty = (publicUrl: string, name: string): RelyingParty => {
  const { hostname, protocol, port } = new URL(publicUrl);
  if (!LOOPBACK.test(hostname)) return { id: hostname, name, origins: [new URL(publicUrl).origin] };
  return { id: 'localhost', name, origins: [`${protocol}//localhost${port === '' ? '' : `:${port}`}`] };
};
