import { AddContribution } from "#components/evidence/add-contribution.tsx";
import { AddFinding } from "#components/evidence/add-finding.tsx";
import { ChoosePaper, ChoosePassage } from "#components/evidence/add-passage.tsx";
import { AddSource } from "#components/evidence/add-source.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { listDiscussions } from "#lib/domain/discussions/queries.ts";
import {
  findQuotablePaper,
  listQuotableContributions,
  mostShown,
} from "#lib/domain/evidence/list-quotable.ts";
import { listFindings } from "#lib/domain/findings/list-findings.ts";
import type { FindingView } from "#lib/domain/findings/types.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { listPapers } from "#lib/domain/papers/queries.ts";
import { listSources } from "#lib/domain/sources/queries.ts";
import { addEvidenceAction } from "../../evidence/actions.ts";
import { type EvidenceSearch, holding } from "./search.ts";

type EvidenceChoiceProps = {
  actor: SignedInActor;
  group: Pick<GroupView, "id" | "slug">;
  finding: Pick<FindingView, "id" | "number">;
  search: EvidenceSearch;
};

/** What a finding may rest on, of one kind, to choose from. */
export function EvidenceChoice(props: EvidenceChoiceProps) {
  const Kind = { passage: Passage, contribution: Contribution, source: Source, finding: OtherFinding }[
    props.search.kind
  ];
  return <Kind {...props} />;
}

function addingTo({ group, finding }: EvidenceChoiceProps) {
  return {
    action: addEvidenceAction,
    finding: { id: finding.id, number: finding.number },
    address: `/workspace/${group.slug}/findings/${finding.number}/evidence`,
    most: mostShown,
  };
}

async function Passage(props: EvidenceChoiceProps) {
  const { actor, group, finding, search } = props;
  const adding = addingTo(props);
  const chosen = { slug: search.paper, q: search.q };
  const paper = search.paper === "" ? null : await findQuotablePaper(actor, group.id, chosen);
  if (!paper) return <ChoosePaper address={adding.address} papers={await listPapers(actor, group.id)} />;
  const readAddress = `/workspace/${group.slug}/papers/${paper.slug}/read?evidence=${finding.number}`;
  return <ChoosePassage {...adding} {...{ paper, readAddress }} q={search.q} />;
}

async function Contribution(props: EvidenceChoiceProps) {
  const { actor, group, search } = props;
  const [contributions, discussions] = await Promise.all([
    listQuotableContributions(actor, group.id, search),
    listDiscussions(actor, group.id),
  ]);
  return <AddContribution {...addingTo(props)} {...{ contributions, discussions }} chosen={search} />;
}

async function Source(props: EvidenceChoiceProps) {
  const { actor, group, search } = props;
  const all = await listSources(actor, { groupId: group.id, documentId: null });
  const sources = holding(all, search.q, ({ label }) => label)
    .slice(0, mostShown + 1)
    .map(({ id, label }) => ({ id, label }));
  const libraryAddress = `/workspace/${group.slug}/sources`;
  return <AddSource {...addingTo(props)} {...{ sources, libraryAddress }} q={search.q} />;
}

async function OtherFinding(props: EvidenceChoiceProps) {
  const { actor, group, finding, search } = props;
  const all = await listFindings(actor, group.id);
  const others = all.filter(({ id }) => id !== finding.id);
  const findings = holding(others, search.q, ({ number, statement }) => `${number} ${statement}`);
  return <AddFinding {...addingTo(props)} findings={findings} q={search.q} />;
}
