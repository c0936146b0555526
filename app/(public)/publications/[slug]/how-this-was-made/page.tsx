import type { Metadata } from "next";
import { MadePage } from "#components/publication/made-page.tsx";
import { madeMetadata } from "../../edition-metadata.ts";
import { requireEdition } from "../../require-edition.ts";

type Props = PageProps<"/publications/[slug]/how-this-was-made">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  return madeMetadata(await requireEdition(slug, undefined, "/how-this-was-made"));
}

export default async function HowThisWasMadePage({ params }: Props) {
  const { slug } = await params;
  return <MadePage edition={await requireEdition(slug, undefined, "/how-this-was-made")} />;
}
