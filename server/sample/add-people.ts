import type { Tx } from "#lib/infra/db.ts";
import { hashPassword } from "#lib/infra/passwords.ts";
import { people } from "#prisma/sample/people.ts";
import type { SampleIds } from "./sample-ids.ts";

export const samplePassword = "sample-password";

/** Adds the invented people, and accounts for those who can sign in. */
export async function addPeople(tx: Tx, ids: SampleIds): Promise<void> {
  const passwordHash = await hashPassword(samplePassword);
  for (const { email, ...person } of people) {
    const account = email && {
      create: { email, passwordHash, sample: true, administrator: email.startsWith("admin@") },
    };
    const { id } = await tx.person.create({
      data: { ...person, ...(account ? { account } : {}) },
      select: { id: true },
    });
    ids.people.set(person.slug, id);
  }
}
