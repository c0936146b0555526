import type { Metadata } from "next";
import { sourcesMetadata, TextSources } from "../../../_texts/text-sources.tsx";

type Props = PageProps<"/admin/groups/[group]/papers/[paper]/sources">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return sourcesMetadata(await params);
}

export default async function PaperSourcesBehindGlassPage({ params, searchParams }: Props) {
  return <TextSources {...(await params)} search={await searchParams} />;
}
