import type { Actor } from "#lib/base/actor.ts";
import {
  type NotAllowed,
  type NotVisible,
  notVisible,
  type WrongState,
  wrongState,
} from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { decideRight } from "#lib/base/rights.ts";
import { transact } from "#lib/infra/db.ts";
import { loadPaper } from "./load-paper.ts";
import { paperRights } from "./policy.ts";
import type { RenamePaperInput } from "./schema.ts";

/** An author changes title, abstract and language while the text is open. Refuses: NotVisible, NotAllowed, WrongState. */
export async function renamePaper(
  actor: Actor,
  input: RenamePaperInput,
): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> {
  return transact(async (tx): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> => {
    const paper = await loadPaper(tx, actor, input.paperId);
    if (!paper) return notVisible();
    const right = decideRight(paperRights, paper.roles, { state: paper.state, verb: "edit" });
    if (!right.ok) return right;
    const { title, abstract, language } = input;
    const renamed = await tx.paper.updateMany({
      where: { id: paper.id, state: paper.state },
      data: { title, abstract, language },
    });
    return renamed.count === 0 ? wrongState(paper.state) : ok();
  });
}
