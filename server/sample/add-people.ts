import { readFile } from "node:fs/promises";
import { storePortrait } from "#lib/domain/people/set-portrait.ts";
import type { Tx } from "#lib/infra/db.ts";
import { hashPassword } from "#lib/infra/passwords.ts";
import { people } from "#prisma/sample/people.ts";
import type { SampleIds } from "./sample-ids.ts";

export const samplePassword = "sample-password";

/** Adds the invented people, and accounts for those who can sign in. */
export async function addPeople(tx: Tx, ids: SampleIds): Promise<void> {
  const passwordHash = await hashPassword(samplePassword);
  for (const { email, portrait, formerly = [], ...person } of people) {
    const account = email && {
      create: { email, passwordHash, sample: true, administrator: email.startsWith("admin@") },
    };
    const { id } = await tx.person.create({
      data: {
        ...person,
        ...(portrait ? await storedPortrait(portrait) : {}),
        ...(account ? { account } : {}),
        formerly: { create: formerly.map((was) => ({ ...was, until: new Date(was.until) })) },
      },
      select: { id: true },
    });
    ids.people.set(person.slug, id);
  }
}

async function storedPortrait(file: string): Promise<{ portrait: string; portraitWidths: number[] }> {
  const stored = await storePortrait(
    await readFile(new URL(`../../prisma/sample/portraits/${file}`, import.meta.url)),
  );
  if (!stored.ok) throw new Error(`The sample's portrait ${file} was refused: ${stored.refusal.kind}`);
  return stored.value;
}
