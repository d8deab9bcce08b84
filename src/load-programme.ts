import { SYSTEM } from '#kernel/actor';
import { type Office, perform } from '#platform/act';
import { sentenceOf } from '#platform/web';
import { hashPack, loadPack, openProgramme, programmeSentences, reviseProgramme } from '#slices/programme';

export type LoadedProgramme = Readonly<{ ok: boolean; lines: readonly string[] }>;

/**
 * Opens the programme of a folder, or adds a version to it when it is open and the pack has changed.
 * @returns what was done in words; faults of the pack name file and line
 */
export const loadProgramme = async (office: Office, folder: string, at: Date): Promise<LoadedProgramme> => {
  const loaded = await loadPack(folder);
  if (loaded.pack === undefined) {
    return {
      ok: false,
      lines: loaded.faults.map(
        (fault) => `${fault.file}:${fault.line} ${fault.path}: ${fault.message.fr} ${fault.expected.fr}`,
      ),
    };
  }
  const { pack } = loaded;
  const input = { pack, hash: hashPack(pack) };
  const call = () => ({ actor: SYSTEM, at, requestId: crypto.randomUUID() });
  const opened = await perform(office, openProgramme, input, call());
  if ('done' in opened) return { ok: true, lines: [`Le programme « ${pack.code} » est ouvert.`] };
  if (!('refusal' in opened) || opened.refusal.code !== 'programme.open.already_open') return failure(opened);
  const revised = await perform(office, reviseProgramme, input, call());
  if ('done' in revised) return { ok: true, lines: [`Le programme « ${pack.code} » a une nouvelle version.`] };
  const unchanged = 'refusal' in revised && revised.refusal.code === 'programme.revise.unchanged';
  return unchanged
    ? { ok: true, lines: [`Le programme « ${pack.code} » est déjà dans cette version : rien n’a changé.`] }
    : failure(revised);
};

const failure = (outcome: Exclude<Awaited<ReturnType<typeof perform>>, { done: unknown }>): LoadedProgramme => ({
  ok: false,
  lines: ['refusal' in outcome ? sentenceOf(programmeSentences, outcome.refusal).fr : outcome.invalid.message],
});
