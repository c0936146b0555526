import { useMessages, useTranslations } from "next-intl";

/** What non-attribution does and what it cannot, part by part. */
export function Protection() {
  const t = useTranslations("protection");
  const { parts } = useMessages().protection;
  return (
    <div className="grid grid-cols-1 gap-8">
      {(Object.keys(parts) as (keyof typeof parts)[]).map((part) => (
        <section key={part} aria-labelledby={part}>
          <h2 id={part} className="scroll-mt-20 font-serif text-xl font-semibold">
            {t(`parts.${part}.title`)}
          </h2>
          <ul className="mt-2 max-w-measure list-disc space-y-2 ps-5">
            {Object.values(parts[part].points).map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
