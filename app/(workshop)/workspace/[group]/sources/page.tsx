import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LibraryRoom } from "./library-room.tsx";
import { requireLibrary } from "./require-library.ts";

type Props = PageProps<"/workspace/[group]/sources">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { library } = await requireLibrary((await params).group);
  const t = await getTranslations("sources");
  return { title: `${t("title")} · ${library.name}` };
}

export default async function GroupSourcesPage({ params, searchParams }: Props) {
  const { actor, library } = await requireLibrary((await params).group);
  return <LibraryRoom {...{ actor, library, searchParams }} />;
}
