import { useTranslations } from "next-intl";

/** Proves who one is at another service. A link: browsers stop a form that ends at another site. */
export function ConfirmElsewhere({ href, service }: { href: string; service: string }) {
  const t = useTranslations("proof");
  return (
    <section aria-labelledby="elsewhere" className="grid justify-items-start gap-2">
      <h2 id="elsewhere" className="font-serif text-lg font-semibold">
        {t("title")}
      </h2>
      <p className="text-sm text-quiet">{t("lead", { service })}</p>
      <a href={href} className="link target inline-flex items-center">
        {t("link", { service })}
      </a>
    </section>
  );
}
