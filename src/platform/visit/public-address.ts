import { isIPv4, isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What an IPv6 address must lie in to be on the public web (RFC 4291); the library tells what is set apart inside it. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');
/** Set apart after the library was written: documentation (RFC 9637), and what some hosts answer their own machines on. */
const SET_APART = ['3fff::/20', '168.63.129.16/32'].map((range) => ipaddr.parseCIDR(range));

const liesIn = (address: ipaddr.IPv4 | ipaddr.IPv6, [range, bits]: [ipaddr.IPv4 | ipaddr.IPv6, number]): boolean =>
  address.kind() === range.kind() && address.match(range as ipaddr.IPv6, bits);

/**
 * Whether an address belongs to the public web. Private, loopback, link-local, shared, documentation, multicast and
 * reserved ranges do not, nor does an IPv4 address in IPv6 clothes (mapped, translated, 6to4, Teredo), behind which
 * any of these may be.
 */
export const isPublicAddress = (address: string): boolean => {
  // Only the usual writing of an IPv4 address is one: `0177.1`, `2130706433` are refused before anybody guesses.
  if (!isIPv4(address) && (!isIPv6(address) || address.includes('%'))) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast' || SET_APART.some((range) => liesIn(parsed, range))) return false;
  return parsed.kind() === 'ipv4' || liesIn(parsed, GLOBAL_UNICAST);
};
