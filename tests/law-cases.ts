import assert from 'node:assert/strict';
import { obstacle, type Sentences } from '#kernel/refusal';
import { LANGS, type Text } from '#kernel/text';

/**
 * Reads a decision of law the way a table of cases writes it: `ok`, or the code of the refusal. On
 * the way, checks that the refusal has its sentence in both languages and that it cites its text.
 * @param cites what the sentences must hold, e.g. « R. 133-10 »
 */
export const answersOf =
  (sentences: Sentences, cites: string) =>
  (decision: object): string => {
    const refusal = obstacle(decision);
    if (refusal === undefined) return 'ok';
    assertSaid(spoken(sentences, refusal.code, refusal.facts ?? {}), cites);
    return refusal.code;
  };

/** The sentence of a refusal or of a warning, filled with its facts. */
export const spoken = (sentences: Sentences, code: string, facts: Readonly<Record<string, string | number>>): Text => {
  const sentence = sentences[code];
  assert.ok(sentence !== undefined, `${code} has no sentence`);
  return typeof sentence === 'function' ? sentence(facts) : sentence;
};

const assertSaid = (text: Text, cites: string): void => {
  for (const lang of LANGS) {
    assert.doesNotMatch(text[lang], /undefined|NaN|\{/, 'a sentence lost a fact on the way');
    assert.ok(text[lang].includes(cites), `« ${text[lang]} » does not cite ${cites}`);
  }
};

/** The codes of the warnings a decision carries. */
export const warningsOf = (decision: object): readonly string[] =>
  'warnings' in decision ? (decision.warnings as readonly { code: string }[]).map((warning) => warning.code) : [];
