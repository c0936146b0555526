import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { EventForm } from "#components/event/event-form.tsx";
import { EventSteps } from "#components/event/event-steps.tsx";
import { MaterialsForm } from "#components/event/materials-form.tsx";
import { ProgrammeEditor } from "#components/event/programme-editor.tsx";
import { PageSection } from "#components/publication/page-section.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { DateTime } from "#components/ui/date-time.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import type { SignedInActor } from "#lib/base/actor.ts";
import { findOwnEvent, listBillable, mostBillable } from "#lib/domain/events/find-own-event.ts";
import { mayAmend } from "#lib/domain/events/rules.ts";
import type { OwnEvent } from "#lib/domain/events/types.ts";
import { listOwnPublications } from "#lib/domain/publications/list-own-publications.ts";
import { readSlug } from "#lib/web/read-slug.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import {
  amendEventAction,
  changeProgrammeAction,
  moveEventAction,
  publishMaterialsAction,
} from "../actions.ts";

type Props = PageProps<"/workspace/[group]/events/[event]">;

/** An event of the group, draft or not, for its moderators. */
const requireOwnEvent = cache(async (part: string, slugPart: string) => {
  const { actor, group } = await requireGroup(part);
  if (!group.may.publish) forbidden();
  const slug = readSlug(slugPart);
  const event = slug && (await findOwnEvent(actor, group.id, slug));
  return event ? { actor, group, event } : notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group: part, event: slug } = await params;
  const { group, event } = await requireOwnEvent(part, slug);
  return { title: `${event.title} · ${group.name}` };
}

export default async function OwnEventPage({ params }: Props) {
  const { group: part, event: slug } = await params;
  const { actor, group, event } = await requireOwnEvent(part, slug);
  const t = await getTranslations("group.events");
  return (
    <>
      <Breadcrumbs crumbs={[{ href: `/workspace/${group.slug}/events`, label: t("title") }]} />
      <PageHeading title={event.title} facts={<Facts event={event} />} />
      {mayAmend(event.state) ? (
        <Disclosure summary={t("what")}>
          <EventForm event={event} groupId={group.id} action={amendEventAction} />
        </Disclosure>
      ) : (
        <p className="max-w-measure text-quiet">{t("closed")}</p>
      )}
      <Programme actor={actor} event={event} />
      {event.steps.length > 0 && (
        <PageSection id="steps" title={t("steps.heading")}>
          <EventSteps event={event} action={moveEventAction} />
        </PageSection>
      )}
      {event.state !== "draft" && <Materials {...{ actor, event }} groupId={group.id} />}
    </>
  );
}

async function Facts({ event }: { event: OwnEvent }) {
  const t = await getTranslations("group.events");
  const states = await getTranslations("domain.eventState");
  const { slug, state, startsAt, timeZone } = event;
  return (
    <>
      <Badge tone={state === "announced" ? "accent" : "neutral"}>
        {state === "draft" ? t("drafts") : states(state)}
      </Badge>
      <DateTime at={startsAt} zone={timeZone} />
      {state !== "draft" && (
        <a href={`/events/${slug}`} className="link target inline-flex items-center">
          {t("see")}
        </a>
      )}
    </>
  );
}

async function Programme({ actor, event }: { actor: SignedInActor; event: OwnEvent }) {
  const t = await getTranslations("group.events");
  if (event.state === "cancelled") return null;
  const people = await listBillable(actor);
  return (
    <PageSection id="programme" title={t("programme")}>
      <ProgrammeEditor
        eventId={event.id}
        appearances={event.appearances}
        people={people}
        cutAt={people.length < mostBillable ? null : mostBillable}
        action={changeProgrammeAction}
      />
    </PageSection>
  );
}

type MaterialsProps = { actor: SignedInActor; event: OwnEvent; groupId: string };

async function Materials({ actor, event, groupId }: MaterialsProps) {
  const t = await getTranslations("group.events");
  const publications = await listOwnPublications(actor, groupId);
  return (
    <PageSection id="materials" title={t("materials")}>
      {event.hasMaterials ? (
        <>
          <p className="mb-5 max-w-measure text-quiet">{t("materialsMeans")}</p>
          <MaterialsForm action={publishMaterialsAction} materials={event} publications={publications} />
        </>
      ) : (
        <p className="max-w-measure">{t("materialsLater")}</p>
      )}
    </PageSection>
  );
}
