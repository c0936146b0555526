import { useTranslations } from "next-intl";

const protects = ["counted"] as const;
const doesNot = ["unanimous", "few", "server", "words"] as const;

/** What an answer is protected from, and what it is not; read before one answers. */
export function SenseCheckPromise() {
  const t = useTranslations("sense.promise");
  return (
    <section
      aria-labelledby="promise"
      className="grid max-w-measure grid-cols-1 gap-2 border-s-4 border-accent ps-4 text-sm"
    >
      <h2 id="promise" className="font-semibold">
        {t("title")}
      </h2>
      <ul className="grid gap-1.5">
        {[...protects, ...doesNot].map((part) => (
          <li key={part}>{t(part)}</li>
        ))}
      </ul>
    </section>
  );
}
