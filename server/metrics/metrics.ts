import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Answered } from "../web/watch-requests.ts";
import { readDatabaseFigures } from "./database-figures.ts";

/** What the parts of this process know of themselves at a moment. */
export type Figures = () => {
  /** Of browsers in live texts. */
  sockets: number;
  /** Texts in memory. */
  texts: number;
  /** Open pages that are told of changes. */
  streams: number;
  keptPages: { pages: number; bytes: number; hits: number; misses: number };
};

const seconds = [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 20];

/** Everything that is measured of this process, and of the database it works on. Labels are patterns and kinds: no name of
 *  anything or anybody becomes one. */
export function createMetrics(figures: Figures): { registry: Registry; count(answered: Answered): void } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    name: "colloquy_http_request_duration_seconds",
    help: "How long requests took, by the pattern of their address.",
    labelNames: ["method", "route", "status"],
    buckets: seconds,
    registers: [registry],
  });
  measureProcess(registry, figures);
  measureDatabase(registry);
  return {
    registry,
    count: ({ method, route, status, ...took }) =>
      answers.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, took.seconds),
  };
}

function measureProcess(registry: Registry, figures: Figures): void {
  gauge(registry, "sockets", "Browsers in live texts at this instance.", () => figures().sockets);
  gauge(registry, "open_texts", "Live texts in the memory of this instance.", () => figures().texts);
  gauge(registry, "live_pages", "Open pages that are told of changes here.", () => figures().streams);
  gauge(registry, "kept_pages", "Public pages kept ready.", () => figures().keptPages.pages);
  gauge(registry, "kept_page_bytes", "What they take up.", () => figures().keptPages.bytes);
  gauge(registry, "kept_page_hits_total", "Public pages that were ready.", () => figures().keptPages.hits);
  gauge(registry, "kept_page_misses_total", "Public pages that were not.", () => figures().keptPages.misses);
}

function gauge(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name: `colloquy_${name}`,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}

/** Asked when somebody asks for it, once for all three. A database that does not answer is itself a figure. */
function measureDatabase(registry: Registry): void {
  let reading: ReturnType<typeof readDatabaseFigures> | null = null;
  const read = () => {
    reading ??= readDatabaseFigures().finally(() => {
      reading = null;
    });
    return reading;
  };
  new Gauge({
    name: "colloquy_database_up",
    help: "Whether the database answers.",
    registers: [registry],
    async collect() {
      this.set((await read()) ? 1 : 0);
    },
  });
  new Gauge({
    name: "colloquy_jobs",
    help: "Jobs in the queue, of all instances; task send-mail is one mail each.",
    labelNames: ["task", "state"],
    registers: [registry],
    async collect() {
      const figures = await read();
      this.reset();
      for (const { task, state, count } of figures?.jobs ?? []) this.set({ task, state }, count);
    },
  });
  new Gauge({
    name: "colloquy_database_connections",
    help: "Connections to the database, of all instances.",
    labelNames: ["state"],
    registers: [registry],
    async collect() {
      const figures = await read();
      this.reset();
      for (const { state, count } of figures?.connections ?? []) this.set({ state }, count);
    },
  });
}
