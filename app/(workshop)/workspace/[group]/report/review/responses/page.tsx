import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReviewResponses } from "../../../_responses/review-responses.tsx";
import { requireReviewed } from "./require-reviewed.ts";

type Props = PageProps<"/workspace/[group]/report/review/responses">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await requireReviewed(await params);
  const t = await getTranslations("responses");
  return { title: t("titleOf", { text: title }) };
}

export default async function ResponsesPage({ params, searchParams }: Props) {
  return <ReviewResponses text={await requireReviewed(await params)} search={await searchParams} />;
}
