/**
 * `npm run programme:eligible -- CALL [--programme CODE] [--round N] [--csv] [--all] [--lang en]`: who among the
 * authorities of the country may apply alone to a call of the instance (LAUREAT_DATA or DATABASE_URL), and why the
 * others may not: counts, then the list, of which the first lines are shown unless all are asked for.
 */
import { parseArgs } from 'node:util';
import type { Lang, Text } from '#kernel/text';
import { openDatabase } from '#platform/database';
import { rightToReadAll } from '#platform/read';
import { allRounds, countsOf, type Eligible, eligibleCsv, eligibleIn, type Standing } from '#slices/call';
import { inWords } from '#slices/programme';
import { readConfig } from '../src/config.ts';
import { visitData } from '../src/open-data.ts';

const LINES = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    programme: { type: 'string' },
    round: { type: 'string' },
    csv: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    lang: { type: 'string' },
  },
});
const lang: Lang = (values.lang ?? 'fr').startsWith('en') ? 'en' : 'fr';
const say = (text: Text): string => text[lang];
const out = (line: string): void => void process.stdout.write(`${line}\n`);
const figure = new Intl.NumberFormat(lang);

const refuse = (text: Text): never => {
  process.stderr.write(`${say(text)}\n`);
  process.exit(2);
};

const line = ({ authority, unmet }: Standing): string =>
  [authority.name, authority.siren ?? '', unmet.map(({ names }) => say(names)).join(', ')].filter(Boolean).join(' · ');

const listed = (title: Text, standings: readonly Standing[]): void => {
  if (standings.length === 0) return;
  out(`\n${say(title)} (${figure.format(standings.length)})`);
  const shown = values.all ? standings : standings.slice(0, LINES);
  for (const one of shown) out(`  ${line(one)}`);
  if (shown.length < standings.length) {
    const left = figure.format(standings.length - shown.length);
    out(say({ fr: `  … et ${left} autres : --all ou --csv.`, en: `  … and ${left} others: --all or --csv.` }));
  }
};

const print = ({ round, rules, standings }: Eligible): void => {
  const { all, verdicts, unmet } = countsOf(rules, standings);
  const [yes, total] = [figure.format(verdicts.eligible), figure.format(all)];
  out(`${say(round.call.names)}, ${say(round.round.names)}`);
  out(
    say({
      fr: `${yes} collectivités sur ${total} peuvent demander seules.`,
      en: `${yes} of ${total} authorities may apply alone.`,
    }),
  );
  for (const { rule, count } of unmet) {
    const form = round.pack.forms.find(({ code }) => code === round.call.form);
    out(`  ${figure.format(count)} : ${say(rule.names)} (${say(inWords(rule.require, form))})`);
  }
  const of = (verdict: Standing['verdict']) => standings.filter((one) => one.verdict === verdict);
  listed({ fr: 'Peuvent demander seules', en: 'May apply alone' }, of('eligible'));
  listed({ fr: 'À confirmer', en: 'To be confirmed' }, of('to_confirm'));
  listed({ fr: 'Ne le peuvent pas', en: 'May not' }, of('not_eligible'));
};

const [callCode] = positionals;
if (callCode === undefined) {
  refuse({
    fr: 'Dites quel appel : npm run programme:eligible -- APPEL',
    en: 'Say which call: npm run programme:eligible -- CALL',
  });
}
const { urls, stop } = await visitData(readConfig(process.env, []), (told) => console.error(told));
const database = openDatabase(urls, { name: 'eligible', connectionsMax: 2 });
try {
  const reader = rightToReadAll(database);
  const rounds = (await allRounds(reader)).filter(
    (one) => one.callCode === callCode && (values.programme === undefined || one.programmeCode === values.programme),
  );
  const programmes = new Set(rounds.map((one) => one.programmeCode));
  if (programmes.size > 1) {
    refuse({
      fr: `Plusieurs programmes ont cet appel : --programme ${[...programmes].join(' | ')}`,
      en: `Several programmes have this call: --programme ${[...programmes].join(' | ')}`,
    });
  }
  const at = new Date();
  const wanted = values.round === undefined ? undefined : Number(values.round);
  await eligibleIn(reader, rounds, wanted, at);
  const began = performance.now();
  const eligible = await eligibleIn(reader, rounds, wanted, at);
  const took = performance.now() - began;
  if (eligible === undefined) {
    const known = [...new Set((await allRounds(reader)).map((one) => one.callCode))].join(', ');
    refuse({ fr: `Aucune session de ce genre. Appels : ${known}`, en: `No such round. Calls: ${known}` });
  } else if (values.csv) out(eligibleCsv(eligible.standings, lang).trimEnd());
  else print(eligible);
  process.stderr.write(`${Math.round(took)} ms\n`);
} catch (error) {
  // The tables are made at the first start.
  if ((error as { code?: string }).code !== '42P01') throw error;
  const never = {
    fr: 'Cette instance n’a pas encore de programme : lancez d’abord npm start.',
    en: 'This instance has no programme yet: run npm start first.',
  };
  process.stderr.write(`${say(never)}\n`);
  process.exitCode = 2;
} finally {
  await database.close();
  await stop();
}
