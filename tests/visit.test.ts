import assert from 'node:assert/strict';
import type { RequestListener, ServerResponse } from 'node:http';
import { after, before, test } from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { USUAL_LIMITS } from '#platform/visit/limits';
import { openVisits, type Visit } from '#platform/visit/visit';
import { faultInWords } from '#platform/visit/words';
import { anAuthority } from './web/certificates.ts';
import { aLocalWeb } from './web/local-web.ts';

const web = aLocalWeb();
const LIMITS = { ...USUAL_LIMITS, totalMs: 3_000, firstByteMs: 1_500, idleMs: 1_200, connectMs: 1_500 };
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const PAGE = '<!doctype html><title>Portail</title><h1>Bonjour</h1><a href="/entrer">Entrer</a>';
const waiting: ServerResponse[] = [];
const BOMB = gzipSync(Buffer.alloc(200_000_000));
const BOMB_BR = brotliCompressSync(Buffer.alloc(50_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });

/** Each path of the hostile site does one bad thing. */
const PATHS: Readonly<Record<string, RequestListener>> = {
  '/page': (_request, reply) => reply.writeHead(200, HTML).end(PAGE),
  '/one': (_request, reply) => reply.writeHead(302, { location: '/two?x=1#there' }).end(),
  '/two?x=1': (_request, reply) => reply.writeHead(307, { location: 'http://other.example/page' }).end(),
  '/loop': (_request, reply) => reply.writeHead(301, { location: '/loop-back' }).end(),
  '/loop-back': (_request, reply) => reply.writeHead(301, { location: '/loop' }).end(),
  '/nowhere': (_request, reply) => reply.writeHead(302).end(),
  '/empty': (_request, reply) => reply.writeHead(204).end(),
  '/nothing': (_request, reply) => reply.writeHead(200, HTML).end(),
  '/locked': (_request, reply) => reply.writeHead(401, { 'www-authenticate': 'Basic' }).end(PAGE),
  '/broken': (_request, reply) => reply.writeHead(500, HTML).end(PAGE),
  '/image': (_request, reply) => reply.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/untyped': (_request, reply) => reply.writeHead(200).end(PAGE),
  '/cut': (request) => request.socket.destroy(),
  '/half': (_request, reply) => {
    reply.writeHead(200, { ...HTML, 'content-length': 1000 });
    reply.write(PAGE, () => reply.socket?.destroy());
  },
  '/silent': (_request, reply) => void waiting.push(reply),
  '/drip': (_request, reply) => {
    reply.writeHead(200, HTML);
    const drip = setInterval(() => reply.write('a'), 200);
    reply.on('close', () => clearInterval(drip));
  },
  '/stalls': (_request, reply) => {
    reply.writeHead(200, HTML);
    reply.write(PAGE);
  },
  '/endless': (_request, reply) => {
    reply.writeHead(200, HTML);
    const more = () => {
      while (!reply.destroyed && reply.write('a'.repeat(65_536)));
    };
    reply.on('drain', more);
    more();
  },
  '/bomb': (_request, reply) => reply.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(BOMB),
  '/bomb-br': (_request, reply) => reply.writeHead(200, { ...HTML, 'content-encoding': 'br' }).end(BOMB_BR),
  '/not-gzip': (_request, reply) => reply.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(PAGE),
  '/twice': (_request, reply) => reply.writeHead(200, { ...HTML, 'content-encoding': 'gzip, gzip' }).end(PAGE),
  '/gzip': (_request, reply) => reply.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync(PAGE)),
  '/brotli': (_request, reply) =>
    reply.writeHead(200, { ...HTML, 'content-encoding': 'br' }).end(brotliCompressSync(PAGE)),
  '/flood': (_request, reply) => {
    for (let index = 0; index < 200; index += 1) reply.setHeader(`x-flood-${index}`, 'f'.repeat(1000));
    reply.writeHead(200, HTML).end(PAGE);
  },
  '/bad-utf8': (_request, reply) =>
    reply
      .writeHead(200, HTML)
      .end(Buffer.concat([Buffer.from('<title>Caf'), Buffer.from([0xe9, 0xff]), Buffer.from('</title><p>x')])),
  '/latin1': (_request, reply) =>
    reply
      .writeHead(200, { 'content-type': 'text/html' })
      .end(Buffer.from('<meta charset="iso-8859-1"><title>Café</title>', 'latin1')),
  '/cookie': (request, reply) =>
    reply.writeHead(302, { location: '/echo', 'set-cookie': 'a=b', 'x-first': String(request.headers.cookie) }).end(),
  '/echo': (request, reply) =>
    reply.writeHead(200, HTML).end(`<p>${JSON.stringify(request.headers).replaceAll('<', '')}`),
  '/deep': (_request, reply) => reply.writeHead(200, HTML).end('<div>'.repeat(250_000)),
};

const answer: RequestListener = (request, reply) => {
  const url = request.url ?? '';
  const leads = /^\/to\?(.*)$/.exec(url)?.[1];
  if (leads !== undefined) reply.writeHead(302, { location: decodeURIComponent(leads) }).end();
  else if (/^\/chain\/\d+$/.test(url)) reply.writeHead(302, { location: `/chain/${Number(url.slice(7)) + 1}` }).end();
  else (PATHS[url] ?? ((_request, missing) => missing.writeHead(404, HTML).end(PAGE)))(request, reply);
};

let authority: Awaited<ReturnType<typeof anAuthority>>;
before(async () => {
  authority = await anAuthority(new Date());
  await web.http('site.example', answer);
  await web.http('other.example', answer);
  await web.https('secure.example', await authority.valid('secure.example'), answer);
  await web.https('expired.example', await authority.expired('expired.example'), answer);
  await web.https('wrong.example', await authority.valid('another.example'), answer);
  await web.https('self.example', await authority.selfSigned('self.example'), answer);
  await web.raw('resets.example', (socket) => socket.resetAndDestroy());
  await web.raw('mail.example', (socket) => socket.end('220 mail.example ESMTP\r\n'));
  await web.raw('flood.example', (socket) => {
    const more = () => {
      while (socket.writable && socket.write(`x-${'a'.repeat(1000)}: b\r\n`));
    };
    socket.write('HTTP/1.1 200 OK\r\n');
    socket.on('drain', more);
    more();
  });
});
after(() => web.close());

const settings = { publicUrl: 'https://aides.example.org', limits: LIMITS };
const visit = (address: string, network = web.network): Promise<Visit> =>
  openVisits({ ...settings, network: { ...network, trusted: [authority.certificate] } })(address);
const faultOf = async (address: string, network = web.network) => {
  const { fault, page } = await visit(address, network);
  assert.equal(page, undefined);
  if (fault !== undefined) assert.ok(faultInWords(fault).fr.length > 20 && faultInWords(fault).en.length > 20);
  return fault?.code;
};

test('a page is read: its words, its controls, its hash, where it was found', async () => {
  const found = await visit('http://site.example/page');
  assert.equal(found.fault, undefined);
  assert.deepEqual(found.page, {
    title: 'Portail',
    text: 'Bonjour Entrer',
    controls: [{ address: 'http://site.example/entrer', name: 'Entrer', classes: [] }],
    isDrawnByScript: false,
  });
  assert.match(found.hash ?? '', /^[0-9a-f]{64}$/);
  assert.equal(found.isSecure, false);
});

test('redirections are followed by hand, each address checked and told', async () => {
  const { hops, page } = await visit('http://site.example/one');
  assert.equal(page?.title, 'Portail');
  assert.deepEqual(
    hops.map(({ address, status }) => `${status} ${address}`),
    ['302 http://site.example/one', '307 http://site.example/two?x=1', '200 http://other.example/page'],
  );
});

test('the visitor says who it is, and brings nothing else: no cookie, no credentials, no proxy', async () => {
  process.env.HTTP_PROXY = process.env.http_proxy = 'http://127.0.0.1:9';
  try {
    const { page } = await visit('http://site.example/cookie');
    const headers = JSON.parse(page?.text ?? '{}');
    assert.deepEqual(Object.keys(headers).sort(), [
      'accept',
      'accept-encoding',
      'accept-language',
      'connection',
      'host',
      'user-agent',
    ]);
    assert.equal(headers['user-agent'], 'Laureat/1.0 (+https://aides.example.org)');
  } finally {
    delete process.env.HTTP_PROXY;
    delete process.env.http_proxy;
  }
});

const REFUSED_TARGETS: readonly (readonly [string, string])[] = [
  ['http://127.0.0.1/', 'not_public'],
  ['http://localhost/', 'not_public'],
  ['http://[::1]/', 'not_public'],
  ['http://[::ffff:127.0.0.1]/', 'not_public'],
  ['http://[64:ff9b::7f00:1]/', 'not_public'],
  ['http://2130706433/', 'not_public'],
  ['http://017700000001/', 'not_public'],
  ['http://0x7f000001/', 'not_public'],
  ['http://127.1/', 'not_public'],
  ['http://0/', 'not_public'],
  ['http://169.254.169.254/latest/meta-data/', 'not_public'],
  ['http://10.0.0.1/', 'not_public'],
  ['http://%31%32%37.0.0.1/', 'not_public'],
  ['http://127.0.0.1./', 'not_public'],
  ['file:///etc/passwd', 'scheme'],
  ['ftp://site.example/', 'scheme'],
  ['gopher://127.0.0.1:6379/_FLUSHALL', 'scheme'],
  ['data:text/html,x', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['http://site.example:22/', 'port'],
  ['http://site.example:6379/', 'port'],
  ['http://user:secret@site.example/page', 'credentials'],
  ['http://[', 'unreadable_address'],
];
const withLocalhost = {
  ...web.network,
  resolve: async (host: string) => (host === 'localhost' ? ['127.0.0.1', '::1'] : web.network.resolve(host)),
};

for (const [target, code] of REFUSED_TARGETS) {
  test(`${target} is not visited, typed or reached by a redirection`, async () => {
    assert.equal(await faultOf(target, withLocalhost), code);
    const before = web.dialled.length;
    assert.equal(await faultOf(`http://site.example/to?${encodeURIComponent(target)}`, withLocalhost), code);
    assert.deepEqual(web.dialled.slice(before), ['93.184.215.1 80']);
  });
}

test('figures written otherwise are figures', async () => {
  assert.equal(await faultOf('http://①②⑦.⓪.⓪.①/'), 'not_public');
});

test('one private address among public ones refuses them all, in either order', async () => {
  for (const answers of [
    ['93.184.215.1', '10.0.0.1'],
    ['10.0.0.1', '93.184.215.1'],
    ['93.184.215.1', '::1'],
  ]) {
    const before = web.dialled.length;
    assert.equal(
      await faultOf('http://two-faced.example/page', { ...web.network, resolve: async () => answers }),
      'not_public',
    );
    assert.equal(web.dialled.length, before);
  }
});

test('a name whose answer changes is dialled where it was checked: it is asked once', async () => {
  const answers = [['93.184.215.1'], ['127.0.0.1'], ['127.0.0.1']];
  const asked: string[] = [];
  const rebinding = {
    ...web.network,
    resolve: async (host: string) => {
      asked.push(host);
      return answers.shift() ?? [];
    },
  };
  const before = web.dialled.length;
  assert.equal((await visit('http://rebinds.example/page', rebinding)).page?.title, 'Portail');
  assert.deepEqual([asked, web.dialled.slice(before)], [['rebinds.example'], ['93.184.215.1 80']]);
  // Asked anew for the redirection, the changed answer is checked anew.
  answers.unshift(['93.184.215.1']);
  assert.equal(await faultOf('http://rebinds.example/one', rebinding), 'not_public');
});

const FAULTS: readonly (readonly [string, string])[] = [
  ['http://nobody.example/', 'unknown_name'],
  ['https://site.example/', 'unreachable'],
  ['http://site.example/loop', 'redirects_in_circles'],
  ['http://site.example/chain/1', 'too_many_redirects'],
  ['http://site.example/nowhere', 'redirects_nowhere'],
  ['http://site.example/empty', 'empty'],
  ['http://site.example/nothing', 'empty'],
  ['http://site.example/locked', 'status'],
  ['http://site.example/broken', 'status'],
  ['http://site.example/missing', 'status'],
  ['http://site.example/image', 'not_a_page'],
  ['http://site.example/untyped', 'not_a_page'],
  ['http://site.example/cut', 'cut'],
  ['http://site.example/half', 'cut'],
  ['http://resets.example/', 'cut'],
  ['http://mail.example/', 'not_the_web'],
  ['http://site.example/silent', 'too_slow'],
  ['http://site.example/drip', 'too_slow'],
  ['http://site.example/stalls', 'too_slow'],
  ['http://site.example/endless', 'too_large'],
  ['http://site.example/bomb', 'expands_too_much'],
  ['http://site.example/bomb-br', 'expands_too_much'],
  ['http://site.example/not-gzip', 'unreadable'],
  ['http://site.example/twice', 'unreadable'],
  ['http://site.example/flood', 'headers_too_large'],
  ['http://flood.example/', 'headers_too_large'],
  ['https://expired.example/page', 'certificate_expired'],
  ['https://wrong.example/page', 'certificate_of_another'],
  ['https://self.example/page', 'certificate_untrusted'],
];
for (const [address, code] of FAULTS) {
  test(`${address} is answered in words: ${code}`, { timeout: 15_000 }, async () => {
    assert.equal(await faultOf(address), code);
  });
}

test('a name server that never answers is not waited for', { timeout: 15_000 }, async () => {
  const silent = { ...web.network, resolve: () => new Promise<readonly string[]>(() => {}) };
  assert.equal(await faultOf('http://site.example/page', silent), 'too_slow');
});

test('a certificate is verified against the name, though an address is dialled', async () => {
  const found = await visit('https://secure.example/page');
  assert.deepEqual([found.fault, found.isSecure, found.page?.title], [undefined, true, 'Portail']);
  const { fault } = await openVisits({ ...settings, network: web.network })('https://secure.example/page');
  assert.equal(fault?.code, 'certificate_untrusted');
});

test('compressed pages, letters that are wrong and other alphabets are read', async () => {
  for (const path of ['gzip', 'brotli'])
    assert.equal((await visit(`http://site.example/${path}`)).page?.title, 'Portail');
  assert.equal((await visit('http://site.example/bad-utf8')).page?.title, 'Caf\ufffd\ufffd');
  assert.equal((await visit('http://site.example/latin1')).page?.title, 'Café');
});

test('a page nested a quarter of a million times deep is read all the same', { timeout: 20_000 }, async () => {
  const began = performance.now();
  assert.deepEqual((await visit('http://site.example/deep')).page?.controls, []);
  assert.ok(performance.now() - began < 5_000);
});
