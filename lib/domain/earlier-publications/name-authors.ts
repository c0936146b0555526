import type { Actor } from "#lib/base/actor.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { createPerson } from "#lib/domain/people/create-person.ts";
import { personName } from "#lib/domain/people/queries.ts";
import type { PersonName } from "#lib/domain/people/types.ts";
import type { EditionMatter } from "#lib/domain/publications/edition-content.ts";
import type { Tx } from "#lib/infra/db.ts";
import { findNamesakes } from "./find-namesakes.ts";
import { sameName } from "./rules.ts";
import type { BringInEarlierInput } from "./schema.ts";
import type { AuthorLine } from "./types.ts";

export type AuthorUnclear = { kind: "AuthorUnclear"; name: string };

type PrintedAuthor = EditionMatter["authors"][number];

/**
 * The authors as they were printed, each tied to somebody here: a person who is called the same, as the moderator chose, or
 * somebody new, of whom nothing is known but the name. What they are today is not what they were then: only the edition says it.
 * Refuses: AuthorUnclear (somebody is called the same, and nobody was chosen, or somebody else).
 */
export async function nameAuthors(
  tx: Tx,
  actor: Actor,
  { authors, people }: { authors: readonly AuthorLine[]; people: BringInEarlierInput["people"] },
): Promise<Result<PrintedAuthor[], AuthorUnclear>> {
  const names = authors.map(({ name }) => name);
  const namesakes = await findNamesakes(actor, names, tx);
  const printed: PrintedAuthor[] = [];
  for (const [place, author] of authors.entries()) {
    const among = namesakes[place] ?? [];
    const chosen = people[place] ?? (among.length === 0 ? "new" : null);
    const known = among.find(({ id }) => id === chosen);
    if (chosen !== "new" && !known) return refuse({ kind: "AuthorUnclear", name: author.name });
    printed.push(asPrinted(author, known ?? (await someoneNew(tx, author))));
  }
  return ok(printed);
}

async function someoneNew(tx: Tx, { name }: AuthorLine): Promise<PersonName> {
  const id = await createPerson(tx, { name });
  return tx.person.findUniqueOrThrow({ where: { id }, select: personName });
}

function asPrinted({ name, affiliation }: AuthorLine, person: PersonName): PrintedAuthor {
  const isNative = sameName(name, person.nativeName);
  return {
    slug: person.slug,
    name,
    nativeName: isNative ? null : person.nativeName,
    nativeLanguage: isNative ? null : person.nativeLanguage,
    ...{ affiliation, position: "", country: "" },
  };
}
