import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonStyle } from "#components/ui/button-style.ts";

export type SearchFormProps = {
  address: string;
  /** What the address holds besides the words. */
  kept: Record<string, string>;
  q: string;
  label?: string;
  /** More to narrow by. */
  children?: ReactNode;
};

/** Finds what to choose from: a plain form, so that every choice has an address. */
export function SearchForm({ address, kept, q, label, children }: SearchFormProps) {
  const t = useTranslations("evidence.adding");
  return (
    <search className="block">
      <form action={address} method="get" className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="grid min-w-0 grow gap-1 text-sm font-medium sm:max-w-96">
          {label ?? t("search")}
          <input
            type="search"
            name="q"
            defaultValue={q}
            maxLength={200}
            className="field-box min-w-0 font-normal"
          />
        </label>
        {children}
        <button type="submit" className={buttonStyle()}>
          {t("searchSubmit")}
        </button>
      </form>
    </search>
  );
}
