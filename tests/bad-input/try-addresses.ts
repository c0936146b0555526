import { inPool } from "../e2e/embargo/answers.ts";
import { linesOf } from "../entrances/cells.ts";
import { doors } from "../entrances/doors.ts";
import type { Stage } from "../entrances/stage/types.ts";
import { fileCases } from "./bodies.ts";
import type { Case } from "./case.ts";
import { allCases } from "./cases.ts";
import { atOnce, baited, type Deal, dealer, halfOf, send, type Trial } from "./trial.ts";

/** What pages and routes read behind the question mark. */
const asked = [
  ...[
    "q",
    "page",
    "type",
    "topic",
    "group",
    "author",
    "year",
    "series",
    "kind",
    "language",
    "from",
    "to",
    "sort",
    "by",
    "view",
  ],
  ...[
    "numbers",
    "of",
    "round",
    "text",
    "month",
    "contribution",
    "thread",
    "comment",
    "passage",
    "paper",
    "work",
    "source",
  ],
  ...[
    "next",
    "back",
    "portrait",
    "logo",
    "refused",
    "person",
    "verb",
    "metadataPrefix",
    "resumptionToken",
    "identifier",
    "since",
  ],
];

/** Where files are sent. */
const takers = [
  "/imports?text=",
  "/pictures?text=",
  "/portraits?person=",
  "/source-files?group=",
  "/institution/logo?x=",
];

/** Where what is asked behind the question mark is read. */
const readers = ["/search", "/publications", "/api/v1/publications", "/oai", "/sign-in", "/workspace"];

type Try = { path: string; said: string };

/** Puts bad input into every part of every address, and behind it, and sends files that are none. */
export async function tryAddresses(trial: Trial, stage: Stage): Promise<void> {
  const deal = dealer(allCases);
  const tries = [...oneOfEach(stage).flatMap((one) => inAddress(trial, deal, one)), ...behind(trial, deal)];
  await inPool(tries, atOnce, (one) => send(trial, one).then(() => undefined));
}

function inAddress(
  trial: Trial,
  deal: Deal<Case>,
  [address, { address: filled }]: readonly [string, { address: string }],
): Try[] {
  const inParts = (address.match(/\[[^\]]+\]+/g) ?? []).flatMap((part) =>
    deal(halfOf(trial)).map(({ name, value }) => ({
      path: withPart(address, filled, { part, value: baited(trial, value) }),
      said: `${address}, ${part} as ${name}`,
    })),
  );
  const [first] = deal(1);
  const query = asked.map((key, index) => `${key}=${encoded(deal(1)[0]?.value ?? "") || index}`).join("&");
  const path = `${filled.split("?", 1)[0]}?${query}`.slice(0, 12_000);
  return [...inParts, { path, said: `${address} with everything asked, from ${first?.name}` }];
}

/** Alone behind one of the readers in turn: everything together every address has been asked already. */
const behind = (trial: Trial, deal: Deal<Case>): Try[] =>
  asked.flatMap((key, at) =>
    deal(Math.max(1, trial.each)).flatMap(({ name, value }) =>
      (trial.each > 0 ? readers : [readers[at % readers.length]]).map((place) => ({
        path: `${place}?${key}=${encoded(baited(trial, value))}`.slice(0, 12_000),
        said: `${place}, ${key} as ${name}`,
      })),
    ),
  );

export async function tryFiles(trial: Trial, stage: Stage): Promise<void> {
  const ids = stage.things.find(({ noun, state }) => noun === "Paper" && state === "drafting")?.ids ?? {};
  const deal = dealer(fileCases);
  for (const taker of takers)
    for (const { name, type, body } of deal(halfOf(trial) * 4)) {
      const bytes = typeof body === "string" ? baited(trial, body) : body;
      const about = taker.includes("group")
        ? ids.groupId
        : taker.includes("person")
          ? ids.personId
          : ids.documentId;
      const init = { method: "POST", headers: { "content-type": type }, body: bytes };
      await send(trial, { path: `${taker}${about ?? ""}&name=a.md`, said: `${taker}, ${name}`, init });
    }
}

/** A place that the moderator finds, for every address. */
function oneOfEach(stage: Stage) {
  return Object.entries(doors).map(([address, row]) => {
    const lines = linesOf({ [address]: row }, stage);
    const found = lines.find(({ expected }) => expected.moderator === 200) ?? lines[0];
    return [address, found ?? { address }] as const;
  });
}

function withPart(address: string, filled: string, { part, value }: { part: string; value: string }): string {
  const at = address.split("/").findIndex((one) => one.includes(part));
  const path = filled.split("?", 1)[0]?.split("/") ?? [];
  path[at] = encoded(value).slice(0, 6_000) || "%20";
  return path.join("/");
}

const encoded = (value: string) => encodeURIComponent(value.toWellFormed());
