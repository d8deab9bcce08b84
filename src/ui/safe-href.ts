/**
 * The only way a link gets its address: http, https, mailto, tel, or a path of this site. Anything else, `javascript:`
 * first of all, becomes `#`: the words of the link stay, the danger goes.
 */
export const safeHref = (address: string): string => {
  // Browsers drop control characters and spaces before they read the scheme, so they are dropped here too.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are precisely the characters browsers ignore
  const plain = address.replace(/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\ufeff]/g, '');
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(plain)) return address.trim();
  if (/^(?:\/(?![/\\])|[?#])/.test(plain)) return plain;
  return '#';
};
