import type { MemberRole } from "#lib/base/actor.ts";
import type { PersonName } from "#lib/domain/people/types.ts";

/** As many threads as a text shows, and as many remarks as a thread does: what would not be shown is not taken. */
export const maxThreads = 1_000;
export const maxRemarks = 200;

/** Who looks at a remark: themselves, and what they are in the group. */
export type Reader = { personId: string; role: MemberRole | null };

/** What somebody who may comment on the text may do with one remark: everybody changes their own, moderators may take
 *  any away. */
export function mayOfComment(
  { authorId, removedAt }: { authorId: string | null; removedAt: Date | null },
  { personId, role }: Reader,
): { edit: boolean; remove: boolean } {
  const stands = removedAt === null;
  const own = authorId === personId;
  return { edit: stands && own, remove: stands && (own || role === "moderator") };
}

/** Who is addressed in a remark: everybody whose name as printed, or native name, follows an @. Of two names that begin
 *  alike the longer one counts. */
export function mentionedIn(body: string, people: readonly PersonName[]): PersonName[] {
  const names = mentionNames(people);
  const found = new Set<string>();
  for (const { name } of mentionsIn(body, names))
    for (const id of names.get(lowered(name)) ?? []) found.add(id);
  return people.filter(({ id }) => found.has(id));
}

/** Where people are addressed in a text: the offset of each @ and the name as it is written there, in order. */
export function mentionsIn(
  text: string,
  names: ReadonlyMap<string, readonly string[]>,
): { at: number; name: string }[] {
  const longestFirst = [...names.keys()].toSorted((one, other) => other.length - one.length);
  const lower = lowered(text);
  const found: { at: number; name: string }[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    if (isWord(text[at - 1])) continue;
    const name = longestFirst.find(
      (candidate) => lower.startsWith(candidate, at + 1) && !isWord(text[at + 1 + candidate.length]),
    );
    if (name) found.push({ at, name: text.slice(at + 1, at + 1 + name.length) });
  }
  return found;
}

/** The ids of people by each of their names, in lower case. */
export function mentionNames(people: readonly PersonName[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { id, name, nativeName } of people)
    for (const written of [name, nativeName])
      if (written) names.set(lowered(written), [...(names.get(lowered(written)) ?? []), id]);
  return names;
}

/** In lower case, letter for letter, so that places stay what they are: some letters become two. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  }).join("");
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
