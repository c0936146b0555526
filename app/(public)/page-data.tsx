import { StructuredData } from "#components/frame/structured-data.tsx";
import { settings } from "#lib/infra/settings.ts";
import type { Thing } from "#lib/publish/metadata/json-ld.ts";
import { breadcrumbs } from "#lib/publish/metadata/site-things.ts";
import { readInstitution } from "#lib/web/institution.ts";

type PageDataProps = {
  /** What the page is about. */
  things?: readonly Thing[];
  /** From the first page down to this one, both left out. */
  way?: readonly { name: string; path: string }[];
  /** The page itself. */
  page: { name: string; path: string };
};

/** What machines read of a page: what it is about, and the way down to it. */
export async function PageData({ things = [], way = [], page }: PageDataProps) {
  const { name } = await readInstitution();
  const { appUrl } = settings();
  const steps = [{ name, path: "/" }, ...way, page];
  const whole = steps.map((step) => ({ name: step.name, url: `${appUrl}${step.path}` }));
  return <StructuredData things={[...things, breadcrumbs(whole)]} />;
}
