import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { say } from './say.ts';

/**
 * Forms with `data-passkey`: before they are sent, the browser is asked for a passkey (`add`) or for a proof by one
 * (`show`). What to ask comes from a POST to `data-options`; what the browser answers goes, as JSON, in the hidden field
 * `answer`. What went wrong is said in the paragraph with `role="status"` of the form.
 */
const prepare = (form: HTMLFormElement): void => {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask(form);
  });
};

const ask = async (form: HTMLFormElement): Promise<void> => {
  const told = form.querySelector('[role="status"]');
  const tell = (words: string): void => {
    if (told) told.textContent = words;
  };
  tell(say('Suivez ce que demande votre appareil…', 'Follow what your device asks…'));
  try {
    const answer = form.querySelector<HTMLInputElement>('input[name="answer"]');
    if (answer) answer.value = JSON.stringify(await answerOf(form));
    tell('');
    form.submit();
  } catch (error) {
    tell(wordsOf(error));
  }
};

const answerOf = async (form: HTMLFormElement): Promise<unknown> => {
  const body = new URLSearchParams({ _csrf: String(new FormData(form).get('_csrf') ?? '') });
  const response = await fetch(form.dataset.options ?? '', {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
    redirect: 'manual',
  });
  const sent = (await response.json().catch(() => ({}))) as { options?: string; message?: string };
  if (sent.options === undefined) throw new Error(sent.message ?? '');
  const optionsJSON = JSON.parse(sent.options);
  return form.dataset.passkey === 'add' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON });
};

const NAMED: Readonly<Record<string, () => string>> = {
  NotAllowedError: () =>
    say('Vous avez annulé, ou le délai est passé. Recommencez.', 'You cancelled, or it took too long. Try again.'),
  InvalidStateError: () => say('Cet appareil a déjà une clé ici.', 'This device already has a passkey here.'),
  SecurityError: () =>
    say(
      'Une clé d’accès demande un nom de site : une adresse en chiffres ne convient pas. Essayez http://localhost.',
      'A passkey needs the name of a site: an address in figures will not do. Try http://localhost.',
    ),
  NotSupportedError: () => say('Cet appareil ne sait pas faire de clé d’accès.', 'This device cannot make passkeys.'),
};

const wordsOf = (error: unknown): string => {
  const { name, message, cause } = error as Error & { cause?: Error };
  const named = NAMED[cause?.name ?? name] ?? NAMED[name];
  if (named) return named();
  return name === 'Error' && message !== ''
    ? message
    : say('Cela n’a pas marché. Recommencez.', 'That did not work. Try again.');
};

if (window.PublicKeyCredential !== undefined) {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) prepare(form);
}
