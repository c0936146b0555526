/** Whether a pasted text was probably written as Markdown. Says no when in doubt: plain paragraphs do no harm. */
export function looksLikeMarkdown(text: string): boolean {
  return signs.some((sign) => sign.test(text));
}

const signs = [
  /^#{1,6} \S/m,
  /\[[^\]\n]+\]\((?:https?:|mailto:|#)[^)\n]*\)/,
  /^\[\^[^\]\s]+\]: /m,
  /\S\[\^[^\]\s]+\]/,
  /(?:^|\s)\*\*\S(?:[^*\n]*\S)?\*\*/,
  /^\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*:?-*:?[ \t]*$/m,
  /^(?:[-*+] \S.*\n){2}/m,
  /^\{\{(?:finding|paper):[^{}\n]+\}\}$/m,
];
