import type { Metadata } from "next";
import { editionMetadata } from "../edition-metadata.ts";
import { EditionReading } from "../edition-reading.tsx";
import { requireEdition } from "../require-edition.ts";

type Props = PageProps<"/publications/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return editionMetadata(await requireEdition((await params).slug));
}

export default async function PublicationPage({ params }: Props) {
  return <EditionReading edition={await requireEdition((await params).slug)} />;
}
