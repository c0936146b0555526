import { permissionFilters } from "./permission-filters.ts";
import { type PermissionTable, permissionTables } from "./permission-tables.ts";

const head = `# Who may do what, and when

Written by \`node scripts/permissions.ts\` from the tables in \`lib/domain/*/policy.ts\`; \`npm run check\` fails when it is stale.
Page, action and socket ask the same tables, and \`tests/database/permissions.test.ts\` calls the verbs by every role in every
state. One person may hold several roles at once and may do what any of them allows. Whoever is not in the group, an
administrator included, holds none: to them nothing of it exists. Where \`read\` is not allowed, neither is anything else.
`;

const filters = `# What a filter decides

Some nouns have no table: what may be found of them is a filter in their \`policy.ts\`. Here is what it answers when it is asked about
one thing of each sort. What has no policy of its own goes by another noun's: a comment by its text's \`comment\`, a summary by its
discussion, a calendar and an obligation by what they are about. A sign-in, a calendar's secret address and an answer to a
sense-check are their owner's alone. A subscription, an invitation and a preview belong to whoever holds their link.
`;

/** The whole of docs/permissions.md. */
export function writePermissions(): string {
  return [head, ...permissionTables.map(section), filters, ...permissionFilters.map(section)].join("\n");
}

function section(table: PermissionTable): string {
  const rows = table.verbs.map((verb) => [
    `\`${verb}\``,
    ...table.roles.map((role) => statesIn(table, table.allowed(role, verb))),
  ]);
  const lines = [["verb", ...table.roles], table.roles.map(() => "---").concat("---"), ...rows];
  const states = table.states.filter(Boolean).map(inWords).join(" · ");
  return `## ${table.noun}\n${states && `States: ${states}\n\n`}${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

/** In the order of the states; what holds in nearly all of them is said by what it does not hold in. */
function statesIn({ states }: PermissionTable, allowed: readonly string[]): string {
  const missing = states.filter((state) => !allowed.includes(state));
  if (missing.length === 0) return "always";
  if (missing.length === states.length) return "—";
  if (missing.length <= 2 && states.length > 4) return `all but ${missing.map(inWords).join(", ")}`;
  return states
    .filter((state) => allowed.includes(state))
    .map(inWords)
    .join(", ");
}

function inWords(state: string): string {
  return state.replaceAll("_", " ");
}
