import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReviewResponse } from "../../../../../_responses/review-response.tsx";
import { requireReviewed } from "../require-reviewed.ts";

type Props = PageProps<"/workspace/[group]/papers/[paper]/review/responses/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await requireReviewed(await params);
  const t = await getTranslations("responses");
  return { title: t("titleOf", { text: title }) };
}

export default async function ResponsePage({ params, searchParams }: Props) {
  const { number, ...at } = await params;
  return <ReviewResponse text={await requireReviewed(at)} part={number} search={await searchParams} />;
}
