"use client";
import { buttonStyle } from "#components/ui/button-style.ts";
import texts from "#messages/en/errors.json" with { type: "json" };

export type FailedPageProps = { error: Error & { digest?: string }; again: () => void };

/** What people see of a bug: a sentence, what to do, and a number to tell. Its texts come with it, because nothing
 *  else can be relied on here. */
export function FailedPage({ error, again }: FailedPageProps) {
  const { title, text, id, again: words } = texts.failed;
  return (
    <main id="main" tabIndex={-1} className="page-width py-8 lg:py-12">
      <h1 className="font-serif text-3xl font-semibold">{title}</h1>
      <p className="mt-3 max-w-measure text-quiet">{text}</p>
      {error.digest && <p className="mt-2 text-sm text-quiet">{id.replace("{id}", error.digest)}</p>}
      <p className="mt-6 flex gap-3">
        <button type="button" onClick={again} className={buttonStyle("primary")}>
          {words}
        </button>
        <a href="/" className={buttonStyle()}>
          {texts.home}
        </a>
      </p>
    </main>
  );
}
