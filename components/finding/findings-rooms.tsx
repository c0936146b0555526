import Link from "next/link";
import { useTranslations } from "next-intl";

/** Other ways to look at a group's findings. */
export function FindingsRooms({ slug }: { slug: string }) {
  const t = useTranslations("map");
  const sense = useTranslations("sense");
  const address = `/workspace/${slug}/findings`;
  return (
    <>
      <Link href={`${address}/map`} prefetch={false} className="link target inline-flex items-center">
        {t("title")}
      </Link>
      <Link
        href={`${address}/sense-checks`}
        prefetch={false}
        className="link target inline-flex items-center"
      >
        {sense("title")}
      </Link>
    </>
  );
}
