export type What = 'file' | 'agreement' | 'mandate' | 'people' | 'signing_power';

export const defaults: Readonly<{ signatories: 'end' | 'follow' }> = { signatories: 'end' };

/**
 * A commune nouvelle takes the place of the communes it is made of in all their rights and obligations, and in every
 * decision and act they took; contracts run on as they were until their term. The product does the same for every body
 * that another takes over. Powers to sign are not of the body but of the people its executive chose: they end with that
 * executive, unless the instance reads in L2122-20 that delegations last until they are reported.
 * @param what something that hung on the body taken over
 * @rule CGCT-L2113-5
 * @article CGCT art. L2113-5, L2122-18, L2122-20
 * @source CGCT
 * @certainty reading
 * @setting merger.signatories = end (reading)
 */
export const passesOn = (what: What, settings = defaults): boolean =>
  what !== 'signing_power' || settings.signatories === 'follow';
