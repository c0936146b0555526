import type { Reminded } from "#lib/domain/obligations/types.ts";

/** Names beyond these are counted. */
const most = 12;

/** Who was reminded and who was left out, as the sentence wants it. */
export function remindedWords({ sent, today, unreachable, done }: Reminded): Record<string, string | number> {
  return {
    sent: sent.length,
    names: named(sent),
    today: named(today),
    unreachable: named(unreachable),
    done,
  };
}

function named(names: readonly string[]): string {
  if (names.length === 0) return "none";
  const first = names.slice(0, most).join(", ");
  return names.length > most ? `${first} +${names.length - most}` : first;
}
