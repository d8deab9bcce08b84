import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPublicAddress } from './public-address.ts';

const REFUSED: readonly (readonly [string, string])[] = [
  ['0.0.0.0', 'this host'],
  ['10.1.2.3', 'private'],
  ['100.64.0.1', 'shared by a carrier'],
  ['100.100.100.200', 'metadata of a host, on a shared range'],
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback'],
  ['168.63.129.16', 'metadata of a host'],
  ['169.254.169.254', 'link-local, metadata'],
  ['172.16.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.0.0.8', 'protocol assignments'],
  ['192.0.2.1', 'documentation'],
  ['192.168.1.1', 'private'],
  ['198.18.0.1', 'benchmarks'],
  ['198.51.100.7', 'documentation'],
  ['203.0.113.9', 'documentation'],
  ['224.0.0.1', 'multicast'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'broadcast'],
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['::7f00:1', 'IPv4-compatible loopback'],
  ['::ffff:127.0.0.1', 'mapped loopback'],
  ['::ffff:7f00:1', 'mapped loopback'],
  ['::ffff:93.184.215.14', 'mapped'],
  ['::ffff:0:127.0.0.1', 'translated (RFC 6145)'],
  ['64:ff9b::7f00:1', 'NAT64'],
  ['64:ff9b::a9fe:a9fe', 'NAT64 of the metadata address'],
  ['64:ff9b:1::1', 'local NAT64'],
  ['100::1', 'discard'],
  ['2001::1', 'Teredo'],
  ['2001:2::1', 'benchmarks'],
  ['2001:db8::1', 'documentation'],
  ['2002:7f00:1::', '6to4 of loopback'],
  ['3fff::1', 'documentation'],
  ['5f00::1', 'segment routing'],
  ['fc00::1', 'unique local'],
  ['fd12:3456::1', 'unique local'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'with a zone'],
  ['fec0::1', 'site-local'],
  ['ff02::1', 'multicast'],
  ['2130706433', 'a number'],
  ['0177.0.0.1', 'octal'],
  ['0x7f.1', 'hexadecimal'],
  ['127.1', 'shortened'],
  ['localhost', 'a name'],
  ['', 'nothing'],
];

for (const [address, why] of REFUSED) {
  test(`${address || '(empty)'} is not public: ${why}`, () => assert.equal(isPublicAddress(address), false));
}

for (const address of [
  '1.1.1.1',
  '93.184.215.14',
  '185.24.184.1',
  '100.63.255.255',
  '172.32.0.1',
  '2606:4700::1111',
  '2a01:e0a::1',
]) {
  test(`${address} is public`, () => assert.equal(isPublicAddress(address), true));
}
