import type { Metadata } from "next";
import { commentsMetadata, TextComments } from "../../../_texts/text-comments.tsx";

type Props = PageProps<"/admin/groups/[group]/papers/[paper]/comments">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return commentsMetadata(await params);
}

export default async function PaperCommentsBehindGlassPage({ params }: Props) {
  return <TextComments {...(await params)} />;
}
