import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { uuidOf } from "#lib/base/uuid.ts";
import { findRound } from "#lib/domain/reviews/queries.ts";
import { requireActor } from "#lib/web/current-actor.ts";
import { RoundPage } from "../round-page.tsx";

type Props = PageProps<"/reviews/[round]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { round } = await requireRound((await params).round);
  const t = await getTranslations("review");
  return { title: `${t("title", { title: round.of.title })} · ${round.group.name}` };
}

/** A round apart from its text: for people from outside and observers, who do not read the text in the workshop. */
export default async function ReviewPage({ params }: Props) {
  const { actor, round } = await requireRound((await params).round);
  return <RoundPage {...{ actor, round }} textAddress={null} />;
}

/** The signed-in actor and the round; one that is not theirs to read is not found. */
const requireRound = cache(async (part: string) => {
  const actor = await requireActor();
  const id = uuidOf(part);
  const round = (id && (await findRound(actor, id))) || notFound();
  return { actor, round };
});
