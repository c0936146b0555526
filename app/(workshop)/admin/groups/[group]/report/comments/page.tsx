import type { Metadata } from "next";
import { commentsMetadata, TextComments } from "../../_texts/text-comments.tsx";

type Props = PageProps<"/admin/groups/[group]/report/comments">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return commentsMetadata({ ...(await params), paper: null });
}

export default async function ReportCommentsBehindGlassPage({ params }: Props) {
  return <TextComments {...(await params)} paper={null} />;
}
