import { visitor } from "#lib/base/actor.ts";
import { readInstitution } from "#lib/domain/institution/queries.ts";
import { listOrcids } from "#lib/domain/people/queries.ts";
import type { DoiSettings } from "#lib/infra/doi-settings.ts";
import { settings } from "#lib/infra/settings.ts";
import { crossrefDeposit } from "#lib/publish/deposit/crossref.ts";
import { dataciteDeposit } from "#lib/publish/deposit/datacite.ts";
import domain from "#messages/en/domain.json" with { type: "json" };
import { depositMatterOf } from "./deposit-matter.ts";
import type { EditionView } from "./types.ts";

/**
 * The file that an agency is told of an edition by. Whatever is sent of an edition is one batch, called by its id: of two
 * with the same DOI the agency keeps the later.
 * @param deposit `at`: when it is written, which makes it later than others
 */
export async function writeDeposit(
  edition: EditionView,
  { doi, at }: { doi: string; at: Date },
  { agency, depositor }: Pick<DoiSettings, "agency" | "depositor">,
): Promise<string> {
  const { authors, type } = edition.content;
  const [{ name: institution }, orcids] = await Promise.all([
    readInstitution(),
    listOrcids(
      visitor,
      authors.map(({ slug }) => slug),
    ),
  ]);
  const kind = domain.publicationType[type];
  const matter = depositMatterOf(edition, {
    ...{ doi, institution, kind, orcids },
    appUrl: settings().appUrl,
  });
  if (agency === "datacite") return dataciteDeposit(matter, { isPublic: true });
  return crossrefDeposit(matter, { id: edition.id, at, depositor, registrant: institution });
}
