import type { Metadata } from "next";
import { reviewMetadata, TextReview } from "../../_texts/text-review.tsx";

type Props = PageProps<"/admin/groups/[group]/report/review">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return reviewMetadata({ ...(await params), paper: null, search: await searchParams });
}

export default async function ReportReviewBehindGlassPage({ params, searchParams }: Props) {
  return <TextReview {...(await params)} paper={null} search={await searchParams} />;
}
