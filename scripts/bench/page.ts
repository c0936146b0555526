import type { Bench } from "./bench.ts";
import { bodySize } from "./body-size.ts";
import { distribution, type Figure, single } from "./figures.ts";
import { publicationSize, publishLongText } from "./long-publication.ts";
import { whileChanging } from "./public-change.ts";
import { type Load, readOften } from "./read-often.ts";
import { type Trial, withTrial } from "./trial.ts";

const connections = 16;
const rounds = 3;
const roundSeconds = 5;

/**
 * A long publication, kept and rendered, in turns. Rendered: while it is read, the database says hundreds of times a
 * second that something public changed, so that each request is rendered and compressed, and nothing else differs.
 */
export const benchPage: Bench = (note) =>
  withTrial(async (trial) => {
    const addresses = await publishLongText(connections);
    const price = await statementsToRender(trial, trial.url + addresses[0]);
    const kept: Measured[] = [];
    const rendered: Measured[] = [];
    for (let round = 1; round <= rounds; round++) {
      note(`${connections} connections, ${roundSeconds} s each way, round ${round} of ${rounds}`);
      const read = () => readOften(trial.url, addresses, roundSeconds);
      rendered.push(await counted(trial, () => whileChanging(trial.databaseUrl, read)));
      for (const address of addresses) await bodySize(trial.url + address, "br"); // all are kept now
      kept.push(await counted(trial, read));
    }
    requireRendering(rendered, price);
    return [...figuresOf(kept, rendered, price), ...(await sizesOf(trial.url + addresses[0]))];
  });

/** What one page that is not kept asks the database, when its code has been compiled. */
async function statementsToRender({ databaseUrl, statements }: Trial, address: string): Promise<number> {
  const render = () => whileChanging(databaseUrl, async () => void (await bodySize(address, "br")));
  for (let time = 0; time < 10; time++) await render();
  return statements.during(render);
}

type Measured = Load & { statements: number };

async function counted({ statements }: Trial, read: () => Promise<Load>): Promise<Measured> {
  let load: Load = { answersMs: [], seconds: 0 };
  const asked = await statements.during(async () => {
    load = await read();
  });
  return { ...load, statements: asked };
}

/** Throws: Error when many pages were kept after all, or were other pages. A few statements fewer are let pass:
 *  whatever requests at one moment share makes the rendering look better, and the ratio worse. */
function requireRendering(rendered: readonly Measured[], price: number) {
  const asked = statementsPerRequest(rendered);
  if (asked < 0.8 * price) throw new Error(`A page costs ${price} statements, and only ${asked} were asked`);
}

function figuresOf(kept: readonly Measured[], rendered: readonly Measured[], price: number): Figure[] {
  const size = `${publicationSize.words} words`;
  const rates = { kept: kept.map(rateOf), rendered: rendered.map(rateOf) };
  const ratios = rates.kept.map((rate, round) => rate / (rates.rendered[round] ?? Number.NaN));
  return [
    distribution(rates.kept, { what: `${size}, kept`, unit: "requests/s" }),
    distribution(rates.rendered, { what: `${size}, rendered`, unit: "requests/s" }),
    distribution(ratios, { what: "kept to rendered", unit: "×", target: "≥ 5" }),
    distribution(kept.flatMap(answersOf), { what: "answer, kept", unit: "ms" }),
    distribution(rendered.flatMap(answersOf), { what: "answer, rendered", unit: "ms" }),
    single(statementsPerRequest(kept), { what: "asked for a kept page", unit: "queries", target: "0" }),
    single(price, { what: "asked for a rendered page", unit: "queries" }),
  ];
}

const rateOf = ({ answersMs, seconds }: Load) => answersMs.length / seconds;
const answersOf = ({ answersMs }: Load) => answersMs;

function statementsPerRequest(loads: readonly Measured[]): number {
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return sum(loads.map(({ statements }) => statements)) / sum(loads.map(({ answersMs }) => answersMs.length));
}

async function sizesOf(address: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const encoding of ["identity", "gzip", "br"] as const) {
    const sizeBytes = await bodySize(address, encoding);
    figures.push(single(sizeBytes / 1000, { what: `HTML, ${encoding}`, unit: "kB" }));
  }
  return figures;
}
