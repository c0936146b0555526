import { inPool } from "../e2e/embargo/answers.ts";
import { type ActionNeed, actionRows, readNeed } from "../entrances/action-rows.ts";
import { type BuiltAction, builtActions, keyOf, schemaOf } from "../entrances/discovered.ts";
import { fieldNames, leastFields } from "../entrances/form-fields.ts";
import { needOf } from "../entrances/rights.ts";
import { saidIn } from "../entrances/send-action.ts";
import type { Stage } from "../entrances/stage/types.ts";
import { type BodyCase, bodyCases } from "./bodies.ts";
import type { Case } from "./case.ts";
import { allCases, kinds } from "./cases.ts";
import { type Hand, handsFor } from "./hands.ts";
import { atOnce, baited, type Deal, dealer, halfOf, send, type Trial } from "./trial.ts";

/** What ends the sign-in, the group or the rights that the trial lives on. */
const left =
  /^(signOut|endSession|endOtherSessions|concludeGroup|removeMember|changePassword|resetPassword|cancelAddress)/;

type Try = () => Promise<unknown>;

type Deals = { words: Deal<Case>; ofKind: Deal<Case>[]; bodies: Deal<BodyCase> };

/**
 * Gives every field of every action bad input of every kind, so that it reaches as far as it can; so many cases by themselves, beside
 * others that can be read; and every action a body that no form sends.
 */
export async function tryActions(trial: Trial, stage: Stage): Promise<void> {
  const deals: Deals = {
    words: dealer(allCases),
    ofKind: Object.values(kinds).map(dealer),
    bodies: dealer(bodyCases),
  };
  const tries: Try[] = [];
  for (const action of builtActions() ?? [])
    if (!left.test(action.name)) tries.push(...(await triesOf(trial, stage, { action, deals })));
  await inPool(tries, atOnce, (one) => one().then(() => undefined));
}

async function triesOf(
  trial: Trial,
  stage: Stage,
  { action, deals }: { action: BuiltAction; deals: Deals },
): Promise<Try[]> {
  const { schema, least, page } = await formOf(action, stage);
  const alone = (schema ? fieldNames(schema) : []).flatMap((field) =>
    deals.words(trial.each).map((one): Hand => ({ [field]: one })),
  );
  const together = schema ? handsFor(schema, least(), deals.ofKind) : [];
  const words = [...together, ...alone].map((hand) => () => {
    const values = Object.entries(hand).map(([field, { value }]) => [field, baited(trial, value)]);
    const body = formWith({ ...least(), ...Object.fromEntries(values) });
    return sendTo(trial, action, { page, said: `${keyOf(action)}, ${saidOf(hand)}`, body });
  });
  const bodies = deals.bodies(halfOf(trial)).map(({ name, type, body }) => () => {
    const headers = { "next-action": action.id, ...(type && { "content-type": type }) };
    const init = { method: "POST", headers, body };
    return send(trial, { path: page, said: `${keyOf(action)}, ${name}`, init });
  });
  return [...words, ...bodies];
}

const saidOf = (hand: Hand) =>
  Object.entries(hand)
    .map(([field, { name }]) => `${field} as ${name}`)
    .join(" and ");

async function sendTo(
  trial: Trial,
  { id }: BuiltAction,
  sent: { page: string; said: string; body: FormData },
) {
  const init = { method: "POST", headers: { "next-action": id }, body: sent.body };
  const answer = await send(trial, { path: sent.page, said: sent.said, init });
  if (answer && saidIn(answer.text) === "failed")
    trial.troubles.push(`${sent.said}: something went wrong on our side`);
}

/** Text of an odd make cannot be sent as it is: what a browser makes of it is. */
function formWith(fields: Record<string, string>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value.toWellFormed());
  body.append("0", '[{"status":"idle"},"$K1"]');
  return body;
}

async function formOf(action: BuiltAction, stage: Stage) {
  const row = actionRows[action.file.replace(/^app\//, "")]?.[action.name] ?? "own";
  const schema = await schemaOf(action);
  const thing = stage.things.find(({ noun }) => noun === nounOf(row));
  const [path = "/workspace"] = [...action.pages].sort((a, b) => a.split("[").length - b.split("[").length);
  return {
    schema,
    // Made anew for every form: some of it is to be nobody else's.
    least: () => (schema ? leastFields(schema, thing?.ids ?? {}) : {}),
    page: path.replaceAll(/\[([\w.]+)\]/g, (_, part) => thing?.parts[part] ?? "1"),
  };
}

function nounOf(row: ActionNeed): string {
  if (["own", "anybody", "administer"].includes(row)) return "";
  const { need, about } = readNeed(row);
  return about ?? needOf(need).noun;
}
