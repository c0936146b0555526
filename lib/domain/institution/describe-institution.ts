import type { Actor } from "#lib/base/actor.ts";
import { firstLanguage, languages } from "#lib/base/languages.ts";
import { type NotVisible, notVisible } from "#lib/base/refusals.ts";
import { ok, type Result, refuse } from "#lib/base/result.ts";
import { recordFact } from "#lib/domain/facts/record-fact.ts";
import { transact } from "#lib/infra/db.ts";
import { institutionStamp } from "./institution-stamp.ts";
import { lockInstitution } from "./lock-institution.ts";
import { mayAdminister } from "./policy.ts";
import { readDescription } from "./queries.ts";
import type { DescribeInstitutionInput } from "./schema.ts";
import { institutionId } from "./types.ts";

export type DescribeInstitutionRefusal = NotVisible | { kind: "InstitutionChanged" };

/**
 * Rewrites what the institution is called, its colour, the languages it offers and what it adds to our statements. What was
 * published before stays as it was printed.
 * Refuses: NotVisible (whoever is no administrator), InstitutionChanged (somebody else rewrote it since it was read).
 */
export async function describeInstitution(
  actor: Actor,
  { seen, ...described }: DescribeInstitutionInput,
): Promise<Result<undefined, DescribeInstitutionRefusal>> {
  if (!mayAdminister(actor)) return notVisible();
  return transact(async (tx): Promise<Result<undefined, DescribeInstitutionRefusal>> => {
    await lockInstitution(tx);
    if (institutionStamp(await readDescription(tx)) !== seen) return refuse({ kind: "InstitutionChanged" });
    // What has no language in its address is in the main one.
    const offered = languages.filter((each) => each === firstLanguage || described.languages.includes(each));
    await tx.institution.update({
      where: { id: 1 },
      data: { ...described, languages: offered },
      select: { id: true },
    });
    await recordFact(tx, actor, { kind: "InstitutionDescribed", subjectId: institutionId });
    return ok();
  });
}
