import type { Metadata } from "next";
import { sourcesMetadata, TextSources } from "../../_texts/text-sources.tsx";

type Props = PageProps<"/admin/groups/[group]/report/sources">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return sourcesMetadata({ ...(await params), paper: null });
}

export default async function ReportSourcesBehindGlassPage({ params, searchParams }: Props) {
  return <TextSources {...(await params)} paper={null} search={await searchParams} />;
}
