import type { ReactNode } from "react";

/** The words of a page that is none. */
export function NoPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">{title}</h1>
      <div className="mt-3 max-w-measure text-quiet">{children}</div>
    </>
  );
}
