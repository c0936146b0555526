import type { Actor } from "#lib/base/actor.ts";
import {
  type NotAllowed,
  type NotVisible,
  notAllowed,
  notVisible,
  type WrongState,
  wrongState,
} from "#lib/base/refusals.ts";
import { ok, type Result } from "#lib/base/result.ts";
import { allows, everAllows } from "#lib/base/rights.ts";
import { transact } from "#lib/infra/db.ts";
import { loadPaper } from "./load-paper.ts";
import { paperRights } from "./policy.ts";
import type { RenamePaperInput } from "./schema.ts";

/** An author changes title and abstract while the text is open. Refuses: NotVisible, NotAllowed, WrongState. */
export async function renamePaper(
  actor: Actor,
  input: RenamePaperInput,
): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> {
  return transact(async (tx): Promise<Result<undefined, NotVisible | NotAllowed | WrongState>> => {
    const paper = await loadPaper(tx, actor, input.paperId);
    if (!paper) return notVisible();
    if (!everAllows(paperRights, paper.roles, "edit")) return notAllowed();
    if (!allows(paperRights, paper.roles, paper.state, "edit")) return wrongState(paper.state);
    const { title, abstract } = input;
    const renamed = await tx.paper.updateMany({
      where: { id: paper.id, state: paper.state },
      data: { title, abstract },
    });
    return renamed.count === 0 ? wrongState(paper.state) : ok();
  });
}
