import type { Metadata } from "next";
import { editionMetadata } from "../../../edition-metadata.ts";
import { EditionReading } from "../../../edition-reading.tsx";
import { requireEdition } from "../../../require-edition.ts";

type Props = PageProps<"/publications/[slug]/editions/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params;
  return editionMetadata(await requireEdition(slug, number));
}

export default async function NumberedEditionPage({ params }: Props) {
  const { slug, number } = await params;
  return <EditionReading edition={await requireEdition(slug, number)} />;
}
