import { readFile } from "node:fs/promises";
import { columnsOf, storeLogo } from "#lib/domain/institution/set-logo.ts";
import type { Tx } from "#lib/infra/db.ts";

/** Adds the invented institute with its logo and colour, unless one has been described already. */
export async function addInstitution(tx: Tx): Promise<void> {
  if ((await tx.institution.count()) > 0) return;
  const stored = await storeLogo(
    await readFile(new URL("../../prisma/sample/pictures/meridian.svg", import.meta.url)),
  );
  if (!stored.ok) throw new Error(`The sample's logo was refused: ${stored.refusal.kind}`);
  await tx.institution.create({
    data: {
      id: 1,
      name: "Meridian Policy Institute",
      shortName: "Meridian",
      tagline: "Working groups on security between regions. A sample with invented people.",
      accent: "#14535c",
      ...columnsOf(stored.value),
    },
    select: { id: true },
  });
}
