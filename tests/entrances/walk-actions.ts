import { inPool } from "../e2e/embargo/answers.ts";
import { type ActionNeed, actionRows, readNeed, toldBefore, unwritable } from "./action-rows.ts";
import { type BuiltAction, builtActions, keyOf, schemaOf } from "./discovered.ts";
import { leastFields } from "./form-fields.ts";
import { makersOwn, particularFields } from "./particular-fields.ts";
import { mayEver, needOf, reachOf } from "./rights.ts";
import { sendAction } from "./send-action.ts";
import { oneOfEachAnswer } from "./share.ts";
import { type CastName, castNames, type Stage, type Thing } from "./stage/types.ts";
import type { Walk } from "./walk-type.ts";

/** An action with what is sent to it, and what each of those who may not is to be told: any of these kinds of refusal. */
type Sending = {
  action: BuiltAction;
  page: string;
  fields: Record<string, string>;
  refusals: Partial<Record<CastName, readonly string[]>>;
  /** Who may, if anybody. */
  granted: CastName | null;
};

/**
 * Sends every action, about a real thing and with fields that can be read, as everybody who may not. Then each once more as somebody
 * who may: whoever is let through gets as far as the verb, so that what the others got was the refusal of their right.
 */
export async function walkActions(walk: Walk, stage: Stage): Promise<void> {
  const built = builtActions() ?? [];
  const sendings = (await Promise.all(built.map((action) => sendingOf(action, stage)))).filter(
    (one) => one !== null,
  );
  const cells = sendings.flatMap((sending) => whoSends(walk, sending).map((name) => ({ sending, name })));
  await inPool(cells, 8, async ({ sending, name }) => {
    walk.cells += 1;
    walk.went.add(name);
    const { status, said, body } = await sendAs(walk, stage, { sending, name });
    walk.received?.(name, keyOf(sending.action), body);
    const { name: of } = sending.action;
    const isToldBefore = toldBefore[of] === said || (of in unwritable && said === "invalid");
    if (status !== 200 || !(isToldBefore || sending.refusals[name]?.includes(said)))
      walk.troubles.push(
        `${keyOf(sending.action)} told ${name} "${said}" (${status}) instead of ${sending.refusals[name]?.join(" or ")}`,
      );
  });
  // Each build lists its actions in another order.
  const inOrder = sendings.sort(
    (a, b) => rankOf(a) - rankOf(b) || keyOf(a.action).localeCompare(keyOf(b.action)),
  );
  for (const sending of inOrder) await sendAsGranted(walk, stage, sending);
}

function whoSends({ seed }: Walk, { action, refusals }: Sending): CastName[] {
  const names = Object.keys(refusals) as CastName[];
  if (seed === null) return names;
  return oneOfEachAnswer(names, `${seed} ${keyOf(action)}`, (name) => refusals[name]?.join(" ") ?? "");
}

/** What ends a thing comes after what is done with it, and what ends the group last. */
function rankOf({ action: { name } }: Sending): number {
  // Its invitation is answered by what else is done with the round.
  if (name === "revokeReviewInvitationAction") return -1;
  if (name === "concludeGroupAction") return 3;
  if (/^(discard|close)/.test(name)) return 2;
  return /^(remove|revoke|cancel|withdraw|takeBack|void|submit|freeze|hold|bringIn|end)/.test(name) ? 1 : 0;
}

/** What it answers to who may is the verb's own affair, as long as their right is not what it lacks. */
async function sendAsGranted(walk: Walk, stage: Stage, sending: Sending) {
  const name = sending.granted;
  if (!name) return;
  walk.cells += 1;
  const { status, said } = await sendAs(walk, stage, { sending, name });
  if (status < 400 && sending.action.name in unwritable) return;
  if (status >= 400 || ["invalid", "failed", "SignedOut", "NotAllowed", "NotVisible"].includes(said))
    walk.troubles.push(`${keyOf(sending.action)} told ${name}, who may, "${said}" (${status})`);
}

function sendAs(walk: Walk, stage: Stage, { sending, name }: { sending: Sending; name: CastName }) {
  const { action, page, fields } = sending;
  return sendAction(walk.url + page, { id: action.id, fields, token: stage.tokens[name] });
}

async function sendingOf(action: BuiltAction, stage: Stage): Promise<Sending | null> {
  const row = actionRows[action.file.replace(/^app\//, "")]?.[action.name];
  if (!row) throw new Error(`${keyOf(action)} was built and has no row: tests/entrances/action-rows.ts`);
  if (row === "anybody") return null;
  const thing = thingFor(row, stage);
  const schema = await schemaOf(action);
  const least = schema ? leastFields(schema, thing.ids) : {};
  const fields = { ...least, ...particularFields[action.name]?.(thing.ids) };
  const rights = rightsOf(row, thing);
  return {
    ...{ action, page: pageFor(action, thing), fields },
    ...ofMakers(action, thing, rights),
  };
}

const nothing: Thing = { noun: "", state: "", parts: {}, ids: {}, roles: {} };

/** One that somebody may do it with, as things stand. */
function thingFor(row: ActionNeed, stage: Stage): Thing {
  if (row === "administer") return { ...nothing, ids: stage.administered };
  if (row === "own") return nothing;
  const { need, about } = readNeed(row);
  const noun = about ?? needOf(need).noun;
  const things = stage.things.filter((thing) => thing.noun === noun);
  const fit = things.find((thing) => castNames.some((name) => reachOf(need, thing, name) === "granted"));
  if (!fit)
    throw new Error(`The stage has no "${noun}" for "${need}": add it to tests/entrances/stage/things.ts`);
  return fit;
}

/** An address of a page that carries it, filled as far as the thing goes: an action answers wherever it is sent to. */
function pageFor({ pages }: BuiltAction, { parts }: Thing): string {
  const [page = "/workspace"] = [...pages].sort((a, b) => a.split("[").length - b.split("[").length);
  return page.replaceAll(/\[([\w.]+)\]/g, (_, part) => parts[part] ?? "1");
}

const signedOut = ["SignedOut"];
const unseen = ["NotVisible"];
const never = [...unseen, "NotAllowed"];

function rightsOf(row: ActionNeed, thing: Thing): Rights {
  const refusals: Sending["refusals"] = { visitor: signedOut, disabled: signedOut };
  let granted: CastName | null = null;
  for (const name of castNames.filter((one) => !refusals[one])) {
    const told = refusalsFor(row, thing, name);
    if (told) refusals[name] = told;
    else granted ??= name;
  }
  // What is one's own is there for everybody, and there is nothing of it on the stage.
  if (row === "own") return { refusals, granted: null };
  return { refusals, granted };
}

type Rights = Pick<Sending, "refusals" | "granted">;

/** Where it goes by who made it, whoever did not is told that there is no such thing of theirs. */
function ofMakers({ name: action }: BuiltAction, { maker }: Thing, { refusals, granted }: Rights): Rights {
  const besides = makersOwn[action];
  if (!besides) return { refusals, granted };
  const others = castNames.filter((name) => !refusals[name] && name !== maker && !besides.includes(name));
  const told = Object.fromEntries(others.map((name) => [name, never]));
  return { refusals: { ...refusals, ...told }, granted: maker ?? granted };
}

/** Null for whoever may. */
function refusalsFor(row: ActionNeed, thing: Thing, name: CastName): readonly string[] | null {
  if (row === "own") return null;
  if (row === "administer") return name === "administrator" ? null : never;
  const { need } = readNeed(row);
  const reach = reachOf(need, thing, name);
  if (reach !== "seen") return reach === "granted" ? null : unseen;
  return mayEver(need, thing, name) ? [...never, "WrongState"] : never;
}
