import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findRoundOf } from "#lib/domain/reviews/queries.ts";
import { readRoundNumber } from "../../../../../reviews/read-round-number.ts";
import { TextReview } from "../../../../../reviews/text-review.tsx";
import { requirePaper } from "../require-paper.ts";

type Props = PageProps<"/workspace/[group]/papers/[paper]/review">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group, paper } = await params;
  const found = await requirePaper(group, paper);
  const t = await getTranslations("review");
  return { title: `${t("title", { title: found.paper.title })} · ${found.group.name}` };
}

export default async function PaperReviewPage({ params, searchParams }: Props) {
  const { group: ofGroup, paper: slug } = await params;
  const { actor, group, paper, address } = await requirePaper(ofGroup, slug);
  const number = readRoundNumber((await searchParams).round);
  const round = await findRoundOf(actor, paper.documentId, number);
  if (!round && number !== null) notFound();
  const { documentId, title } = paper;
  return <TextReview {...{ actor, group, address, round }} text={{ kind: "paper", documentId, title }} />;
}
