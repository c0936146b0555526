import { inPool } from "../e2e/embargo/answers.ts";
import { type ActionNeed, actionRows, readNeed } from "../entrances/action-rows.ts";
import { type BuiltAction, builtActions, keyOf, schemaOf } from "../entrances/discovered.ts";
import { fieldNames, leastFields } from "../entrances/form-fields.ts";
import { needOf } from "../entrances/rights.ts";
import { saidIn } from "../entrances/send-action.ts";
import type { Stage } from "../entrances/stage/types.ts";
import { type BodyCase, bodyCases } from "./bodies.ts";
import type { Case } from "./case.ts";
import { allCases } from "./cases.ts";
import { atOnce, baited, type Deal, dealer, send, type Trial } from "./trial.ts";

/** What ends the sign-in, the group or the rights that the trial lives on. */
const left =
  /^(signOut|endSession|endOtherSessions|concludeGroup|removeMember|changePassword|resetPassword|cancelAddress)/;

type Try = () => Promise<unknown>;

/**
 * Gives every field of every action bad input, beside others that can be read, so that it reaches as far as it can; and every
 * action a body that no form sends.
 */
export async function tryActions(trial: Trial, stage: Stage): Promise<void> {
  const deals = { words: dealer(allCases), bodies: dealer(bodyCases) };
  const tries: Try[] = [];
  for (const action of builtActions() ?? [])
    if (!left.test(action.name)) tries.push(...(await triesOf(trial, stage, { action, deals })));
  await inPool(tries, atOnce, (one) => one().then(() => undefined));
}

async function triesOf(
  trial: Trial,
  stage: Stage,
  { action, deals }: { action: BuiltAction; deals: { words: Deal<Case>; bodies: Deal<BodyCase> } },
): Promise<Try[]> {
  const { fields, ids, page } = await formOf(action, stage);
  const words = fields.names.flatMap((field) =>
    deals.words(trial.each).map(({ name, value }) => () => {
      const body = formWith({ ...fields.least(ids), [field]: baited(trial, value) });
      return sendTo(trial, action, { page, said: `${keyOf(action)}, ${field} as ${name}`, body });
    }),
  );
  const bodies = deals.bodies(Math.ceil(trial.each / 2)).map(({ name, type, body }) => () => {
    const headers = { "next-action": action.id, ...(type && { "content-type": type }) };
    const init = { method: "POST", headers, body };
    return send(trial, { path: page, said: `${keyOf(action)}, ${name}`, init });
  });
  return [...words, ...bodies];
}

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
    ids: thing?.ids ?? {},
    page: path.replaceAll(/\[([\w.]+)\]/g, (_, part) => thing?.parts[part] ?? "1"),
    fields: {
      names: schema ? fieldNames(schema) : [],
      least: (ids: Record<string, string>) => (schema ? leastFields(schema, ids) : {}),
    },
  };
}

function nounOf(row: ActionNeed): string {
  if (["own", "anybody", "administer"].includes(row)) return "";
  const { need, about } = readNeed(row);
  return about ?? needOf(need).noun;
}
