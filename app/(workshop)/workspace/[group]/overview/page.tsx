import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DueStrip } from "#components/obligation/due-strip.tsx";
import { OverviewFilter } from "#components/obligation/overview-filter.tsx";
import { OverviewViews } from "#components/obligation/overview-views.tsx";
import { OwedByPeople } from "#components/obligation/owed-by-people.tsx";
import { OwedThings } from "#components/obligation/owed-things.tsx";
import { RemindForm } from "#components/obligation/remind-form.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { readOwnTimeZone } from "#lib/domain/accounts/queries.ts";
import type { GroupView } from "#lib/domain/groups/types.ts";
import { listObligations } from "#lib/domain/obligations/list-obligations.ts";
import type { GroupObligations, Obligation } from "#lib/domain/obligations/types.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { remindOwingAction } from "./actions.ts";
import {
  addressOf,
  chooseObligations,
  countFacets,
  countWeeks,
  groupByPerson,
  groupByThing,
  type OverviewChoice,
  readChoice,
} from "./filter.ts";

type Props = PageProps<"/workspace/[group]/overview">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("obligations");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function OverviewPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  if (!group.may.oversee) forbidden();
  const now = await sharedNow();
  const choice = readChoice(await searchParams);
  const [t, owing, zone] = await Promise.all([
    getTranslations("obligations"),
    listObligations(actor, group, { now }),
    readOwnTimeZone(actor),
  ]);
  const address = `/workspace/${group.slug}/overview`;
  const chosen = chooseObligations(owing.obligations, choice, now);
  const heading = <PageHeading title={t("title")} standfirst={t("lead")} />;
  if (owing.obligations.length === 0)
    return (
      <>
        {heading}
        <EmptyState title={t("nothing")}>{t(group.concludedAt ? "concluded" : "nothingHint")}</EmptyState>
      </>
    );
  return (
    <>
      {heading}
      <div className="grid grid-cols-1 gap-6">
        <DueStrip weeks={countWeeks(chosen, now)} />
        <OverviewViews
          by={choice.by}
          address={{
            people: addressOf(address, choice, { by: "people" }),
            things: addressOf(address, choice, { by: "things" }),
          }}
        />
        <OverviewFilter
          choice={choice}
          facets={countFacets(owing, now)}
          clearAddress={addressOf(address, { by: choice.by })}
        />
        {chosen.length > 0 ? (
          <Chosen {...{ group, owing, chosen, choice, now }} zone={zone ?? "UTC"} />
        ) : (
          <EmptyState
            title={t("noneMatch")}
            action={<LinkButton href={addressOf(address, { by: choice.by })}>{t("filter.clear")}</LinkButton>}
          />
        )}
      </div>
    </>
  );
}

/** More than a group has; what lies beyond is said. */
const mostShown = 200;

type ChosenProps = {
  group: GroupView;
  owing: GroupObligations;
  chosen: readonly Obligation[];
  choice: OverviewChoice;
  now: Date;
  zone: string;
};

async function Chosen({ group, owing, chosen, choice, now, zone }: ChosenProps) {
  const t = await getTranslations("obligations");
  const people = groupByPerson(chosen, owing.people);
  const things = choice.by === "things" ? groupByThing(chosen, owing.people) : [];
  const all = choice.by === "things" ? things.length : people.length;
  const personAddress = Object.fromEntries(
    people.map(({ person }) => [
      person.id,
      addressOf(`/workspace/${group.slug}/overview`, choice, { person: person.id }),
    ]),
  );
  return (
    <RemindForm
      action={group.may.moderate ? remindOwingAction : null}
      groupId={group.id}
      shown={people.map(({ person }) => person.id)}
    >
      <p className="text-sm text-quiet">{t("shown", { things: chosen.length, people: people.length })}</p>
      {choice.by === "things" ? (
        <OwedThings things={things.slice(0, mostShown)} now={now} zone={zone} />
      ) : (
        <OwedByPeople
          people={people.slice(0, mostShown)}
          allOf={choice.person ? null : personAddress}
          now={now}
          zone={zone}
        />
      )}
      {all > mostShown && <p className="text-sm text-quiet">{t("more", { shown: mostShown, all })}</p>}
    </RemindForm>
  );
}
