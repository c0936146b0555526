import { join } from "node:path";

/** How xmllint reads a file by a schema, and where it finds what that names. */
export type Schema = { by: readonly string[]; catalogue?: string };

const packages = join(import.meta.dirname, "../../node_modules");
const ours = join(import.meta.dirname, "schemas");

/** By the definition that the file's own first line names. */
export const ownDefinition: Schema = {
  by: ["--valid"],
  catalogue: join(packages, "@jats4r/dtds/schema/catalog.xml"),
};

/** Crossref's of deposits, 5.3.1. Reading it takes seconds: better many files at once. */
export const crossref: Schema = {
  by: [
    "--schema",
    join(
      packages,
      "@pubpub/deposit-utils/dist/esm/crossref/cache/xsd/data.crossref.org/schemas/crossref5.3.1.xsd",
    ),
  ],
  catalogue: join(ours, "crossref-catalogue.xml"),
};

/** What standards say, in RELAX NG of our own. */
export const atom: Schema = inRelaxNg("atom");
export const sitemaps: Schema = inRelaxNg("sitemap");
export const oaiPmh: Schema = inRelaxNg("oai-pmh");

function inRelaxNg(name: string): Schema {
  return { by: ["--relaxng", join(ours, `${name}.rng`)] };
}
