import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findRoundOf } from "#lib/domain/reviews/queries.ts";
import { readRoundNumber } from "../../../../reviews/read-round-number.ts";
import { TextReview } from "../../../../reviews/text-review.tsx";
import { requireReport } from "../require-report.ts";

type Props = PageProps<"/workspace/[group]/report/review">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group, report } = await requireReport((await params).group);
  const t = await getTranslations("review");
  return { title: `${t("title", { title: report.title })} · ${group.name}` };
}

export default async function ReportReviewPage({ params, searchParams }: Props) {
  const { actor, group, report, address } = await requireReport((await params).group);
  const number = readRoundNumber((await searchParams).round);
  const round = await findRoundOf(actor, report.documentId, number);
  if (!round && number !== null) notFound();
  const { documentId, title } = report;
  return <TextReview {...{ actor, group, address, round }} text={{ kind: "report", documentId, title }} />;
}
