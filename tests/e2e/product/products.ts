import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { type Product, startProduct } from "../../../scripts/product.ts";
import { dataFolderOf, templateFolder } from "./run-folder.ts";

/** The products of one worker: one for each file of journeys, one at a time. */
export class Products {
  #present: { file: string; product: Product } | undefined;
  #ended: Promise<void> = Promise.resolve();

  /**
   * The product of a file of journeys, begun on a copy of the template when the first of them asks. After a journey
   * that failed another worker goes on with what the file has done so far.
   * @returns its address
   */
  async of(file: string): Promise<string> {
    if (this.#present?.file === file) return this.#present.product.url;
    await this.#ended;
    this.#ended = this.#leave();
    const dataDir = dataFolderOf(file);
    if (!existsSync(dataDir)) execFileSync("cp", ["-a", templateFolder(), dataDir]);
    const product = await startProduct({ dataDir });
    this.#present = { file, product };
    // For what looks at the product from behind: its mails, its database.
    process.env.E2E_DATA_DIR = dataDir;
    return product.url;
  }

  /** Ends the last one; its data stay until the run is over. */
  async stop(): Promise<void> {
    await Promise.all([this.#ended, this.#present?.product.stop()]);
  }

  async #leave() {
    if (!this.#present) return;
    const { file, product } = this.#present;
    await product.stop();
    rmSync(dataFolderOf(file), { recursive: true, force: true });
  }
}
