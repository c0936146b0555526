import type { Actor } from "#lib/base/actor.ts";
import { type Language, languages } from "#lib/base/languages.ts";
import { db, type Tx } from "#lib/infra/db.ts";
import { institutionStamp } from "./institution-stamp.ts";
import { mayAdminister } from "./policy.ts";
import { logoOf, undescribed } from "./rules.ts";
import type { EditableInstitution, Institution, InstitutionDescription } from "./types.ts";

const logoColumns = { logo: true, logoWidth: true, logoHeight: true, logoGround: true } as const;

const descriptionColumns = {
  name: true,
  shortName: true,
  tagline: true,
  accent: true,
  languages: true,
  privacyWords: true,
  accessibilityWords: true,
} as const;

/** The organisation that runs this installation; the product's own name until it was set. */
export async function readInstitution(): Promise<Institution> {
  const row = await db.institution.findUnique({
    where: { id: 1 },
    select: { name: true, shortName: true, tagline: true, accent: true, ...logoColumns },
  });
  const { name, shortName, tagline, accent } = row ?? undescribed;
  return { name, shortName: shortName || name, tagline, accent, logo: row && logoOf(row) };
}

/** The languages the public site is offered in, in our order; English is always among them.
 *  @param tx the transaction that asks, if there is one */
export async function listOfferedLanguages(tx: Pick<Tx, "institution"> = db): Promise<Language[]> {
  const row = await tx.institution.findUnique({ where: { id: 1 }, select: { languages: true } });
  return offered(row?.languages ?? undescribed.languages);
}

/** What the institution adds to our statements, as Markdown; empty where it adds nothing. */
export async function readLegalWords(): Promise<{ name: string; privacy: string; accessibility: string }> {
  const select = { name: true, privacyWords: true, accessibilityWords: true } as const;
  const row = (await db.institution.findUnique({ where: { id: 1 }, select })) ?? undescribed;
  return { name: row.name, privacy: row.privacyWords, accessibility: row.accessibilityWords };
}

/** The institution as its form shows it; null for whoever is no administrator. */
export async function readEditableInstitution(actor: Actor): Promise<EditableInstitution | null> {
  if (!mayAdminister(actor)) return null;
  const [described, row] = await Promise.all([
    readDescription(db),
    db.institution.findUnique({ where: { id: 1 }, select: logoColumns }),
  ]);
  return { ...described, logo: row && logoOf(row), stamp: institutionStamp(described) };
}

/** What was said of the institution last. For its verbs, which have asked who they work for. */
export async function readDescription(tx: Pick<Tx, "institution">): Promise<InstitutionDescription> {
  const row = await tx.institution.findUnique({ where: { id: 1 }, select: descriptionColumns });
  return row ? { ...row, languages: offered(row.languages) } : undescribed;
}

function offered(chosen: readonly string[]): Language[] {
  return languages.filter((language) => chosen.includes(language));
}
