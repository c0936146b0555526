import { db, type Tx } from "#lib/infra/db.ts";
import { addConclusions } from "./add-conclusions.ts";
import { addDiscussions } from "./add-discussions.ts";
import { addEarlier } from "./add-earlier.ts";
import { addEvents } from "./add-events.ts";
import { addFindings } from "./add-findings.ts";
import { addGroups } from "./add-groups.ts";
import { addInstitution } from "./add-institution.ts";
import { addInvitations } from "./add-invitations.ts";
import { addPapers } from "./add-papers.ts";
import { addPeople } from "./add-people.ts";
import { addPublications } from "./add-publications.ts";
import { addRecentFacts } from "./add-recent-facts.ts";
import { addReport } from "./add-report.ts";
import { addReviews } from "./add-reviews.ts";
import { addSenseChecks } from "./add-sense-checks.ts";
import { addSignedReport } from "./add-signed-report.ts";
import { addSources } from "./add-sources.ts";
import { addTerms } from "./add-terms.ts";
import { emptySampleIds, type SampleIds } from "./sample-ids.ts";

const steps: ((tx: Tx, ids: SampleIds) => Promise<void>)[] = [
  addInstitution,
  addPeople,
  addGroups,
  addInvitations,
  addPapers,
  addDiscussions,
  addSources,
  addFindings,
  addSenseChecks,
  addPublications,
  addEarlier,
  addTerms,
  addReport,
  addReviews,
  addEvents,
  addSignedReport,
  addConclusions,
  addRecentFacts,
];

/** Adds the whole sample, or nothing. Throws: when it is there already, or names what it does not have. */
export async function loadSample(): Promise<void> {
  const ids = emptySampleIds();
  await db.$transaction(
    async (tx) => {
      for (const step of steps) await step(tx, ids);
    },
    { timeout: 120_000 },
  );
}

/** Whether nothing has been set up here yet: no person, no group. */
export async function isEmptyInstallation(): Promise<boolean> {
  const [people, groups] = await Promise.all([db.person.count(), db.workingGroup.count()]);
  return people + groups === 0;
}

/** Whether the sample's sign-ins exist here. */
export async function hasSample(): Promise<boolean> {
  return (await db.account.count({ where: { sample: true } })) > 0;
}
