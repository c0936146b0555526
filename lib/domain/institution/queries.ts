import { db } from "#lib/infra/db.ts";

export type Institution = { name: string; tagline: string };

const unnamed: Institution = { name: "Colloquy", tagline: "" };

/** The organisation that runs this installation; the product's own name until it was set. */
export async function readInstitution(): Promise<Institution> {
  return (
    (await db.institution.findUnique({ where: { id: 1 }, select: { name: true, tagline: true } })) ?? unnamed
  );
}
