import type { Metadata } from "next";
import { reviewMetadata, TextReview } from "../../../_texts/text-review.tsx";

type Props = PageProps<"/admin/groups/[group]/papers/[paper]/review">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return reviewMetadata({ ...(await params), search: await searchParams });
}

export default async function PaperReviewBehindGlassPage({ params, searchParams }: Props) {
  return <TextReview {...(await params)} search={await searchParams} />;
}
