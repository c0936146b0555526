import { describe, expect, it } from "vitest";
import type { Actor, MemberRole } from "#lib/base/actor.ts";
import { rolesIn, visitor } from "#lib/base/actor.ts";
import { allows } from "#lib/base/rights.ts";
import { commissionRights, commissionRoles, visibleCommissions } from "#lib/domain/commissions/policy.ts";
import { commissionStates } from "#lib/domain/commissions/types.ts";
import { discussionRights, visibleDiscussions } from "#lib/domain/discussions/policy.ts";
import { discussionStates } from "#lib/domain/discussions/types.ts";
import { findingRights, findingRoles, visibleFindings } from "#lib/domain/findings/policy.ts";
import { findingStates } from "#lib/domain/findings/types.ts";
import { paperRights, paperRoles, visiblePapers } from "#lib/domain/papers/policy.ts";
import { paperStates } from "#lib/domain/papers/types.ts";
import { releaseRights, visibleReleases } from "#lib/domain/releases/policy.ts";
import { releaseStates } from "#lib/domain/releases/types.ts";
import { reportRights, visibleReports } from "#lib/domain/reports/policy.ts";
import { reportStates } from "#lib/domain/reports/types.ts";
import { db } from "#lib/infra/db.ts";
import { hashOf } from "#lib/infra/tokens.ts";
import { withDatabase } from "#tests/world/database.ts";
import { aDiscussion, aFinding, aGroup, aPaper, aReport, someone, unique } from "#tests/world/world.ts";

withDatabase();

const memberRoles: MemberRole[] = ["moderator", "expert", "observer"];

/** Everybody who could ask: one of each role, an author or proposer of each role, an outsider, an administrator, nobody. */
async function cast() {
  const group = await aGroup();
  const members = await Promise.all(memberRoles.map((role) => someone(group, role)));
  const makers = await Promise.all(memberRoles.map((role) => someone(group, role)));
  const outsider = await someone(await aGroup(), "moderator");
  const administrator = { ...(await someone()), administrator: true };
  const gone = await someone(group, "expert");
  await db.member.updateMany({ where: { personId: gone.personId }, data: { leftAt: new Date() } });
  const left: Actor = { ...gone, memberships: [] };
  return {
    group,
    makers,
    askers: [...members, ...makers, outsider, administrator, left, visitor] as Actor[],
  };
}

describe("who may read what is the same in the table and in the filter", () => {
  it("for papers", async () => {
    const { group, makers, askers } = await cast();
    for (const state of paperStates) {
      for (const author of makers) {
        const paper = await aPaper(group, { authors: [author], state });
        for (const actor of askers) {
          const roles = paperRoles(actor, { groupId: group.id, authorIds: [author.personId] });
          const found = await db.paper.count({ where: { AND: [{ id: paper.id }, visiblePapers(actor)] } });
          expect(found === 1, `${state} ${roles}`).toBe(allows(paperRights, roles, state, "read"));
        }
      }
    }
  });

  it("for commissions", async () => {
    const { group, makers, askers } = await cast();
    for (const state of commissionStates) {
      for (const author of makers) {
        const slug = unique("commission");
        const { id } = await db.commission.create({
          data: {
            groupId: group.id,
            slug,
            title: slug,
            state,
            authors: { create: { personId: author.personId, rank: 1 } },
          },
          select: { id: true },
        });
        for (const actor of askers) {
          const roles = commissionRoles(actor, { groupId: group.id, authorIds: [author.personId] });
          const found = await db.commission.count({ where: { AND: [{ id }, visibleCommissions(actor)] } });
          expect(found === 1, `${state} ${roles}`).toBe(allows(commissionRights, roles, state, "read"));
        }
      }
    }
  });

  it("for discussions", async () => {
    const { group, askers } = await cast();
    for (const state of discussionStates) {
      const { id } = await aDiscussion(group, { state });
      for (const actor of askers) {
        const found = await db.discussion.count({ where: { AND: [{ id }, visibleDiscussions(actor)] } });
        expect(found === 1, state).toBe(allows(discussionRights, rolesIn(actor, group.id), state, "read"));
      }
    }
  });

  it("for findings", async () => {
    const { group, makers, askers } = await cast();
    for (const state of findingStates) {
      for (const proposer of makers) {
        const { id } = await aFinding(group, proposer, state);
        for (const actor of askers) {
          const roles = findingRoles(actor, { groupId: group.id, proposedById: proposer.personId });
          const found = await db.finding.count({ where: { AND: [{ id }, visibleFindings(actor)] } });
          expect(found === 1, `${state} ${roles}`).toBe(allows(findingRights, roles, state, "read"));
        }
      }
    }
  });

  it("for reports", async () => {
    const { group, askers } = await cast();
    for (const state of reportStates) {
      const { id } = await aReport(group, { state });
      for (const actor of askers) {
        const found = await db.report.count({ where: { AND: [{ id }, visibleReports(actor)] } });
        expect(found === 1, state).toBe(allows(reportRights, rolesIn(actor, group.id), state, "read"));
      }
    }
  });

  it("for releases", async () => {
    const { group, askers } = await cast();
    const report = await aReport(group);
    for (const state of releaseStates) {
      const content = "{}";
      const { id } = await db.release.create({
        data: {
          groupId: group.id,
          reportId: report.id,
          content,
          hash: hashOf(content),
          ...(state === "released" ? { state: "scheduled" } : { state }),
          cancelledAt: state === "cancelled" ? new Date() : null,
        },
        select: { id: true },
      });
      const seen = state === "released" ? "scheduled" : state;
      for (const actor of askers) {
        const found = await db.release.count({ where: { AND: [{ id }, visibleReleases(actor)] } });
        expect(found === 1, state).toBe(allows(releaseRights, rolesIn(actor, group.id), seen, "read"));
      }
      await db.release.delete({ where: { id } });
    }
  });
});
