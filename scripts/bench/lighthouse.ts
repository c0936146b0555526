import { type Category, judge } from "../lighthouse.ts";
import type { Bench } from "./bench.ts";
import { distribution, type Figure } from "./figures.ts";
import { publishLongText } from "./long-publication.ts";
import { withTrial } from "./trial.ts";

const rounds = 3;
const targets: Record<Category, string> = {
  performance: "≥ 95",
  accessibility: "100",
  "best-practices": "100",
};
const categories = Object.keys(targets) as Category[];

/** What Lighthouse says of public pages, on the phone it imagines. */
export const benchLighthouse: Bench = (note) =>
  withTrial(async ({ url }) => {
    const [longText = ""] = await publishLongText(1);
    const pages: Record<string, string> = {
      "a publication of 8,000 words": longText,
      "a signed report": "/publications/where-the-rails-end",
      home: "/",
      "a group": "/groups/asia-pacific-partners",
      publications: "/publications",
    };
    const figures: Figure[] = [];
    for (const [name, path] of Object.entries(pages)) {
      note(name);
      const judged = await judge(Array(rounds).fill(url + path), categories);
      for (const fault of new Set(judged.flatMap(({ faults }) => faults))) note(`${name}: ${fault}`);
      for (const category of categories) {
        const points = judged.map((each) => each.points[category] ?? 0);
        figures.push(
          distribution(points, { what: `${name}: ${category}`, unit: "points", target: targets[category] }),
        );
      }
    }
    return figures;
  });
