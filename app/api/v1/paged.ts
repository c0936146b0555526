import { settings } from "#lib/infra/settings.ts";

type Asked = { page: number } & Record<string, unknown>;

/** Where the interface answers. */
export function apiUrl(path: string): string {
  return `${settings().appUrl}/api/v1${path}`;
}

/** A page of a list, with links to the others. */
export function paged<Item>(
  { path, query, perPage }: { path: string; query: Asked; perPage: number },
  { items, total }: { items: Item[]; total: number },
) {
  const { page } = query;
  const pages = Math.max(1, Math.ceil(total / perPage));
  const at = (number: number) => addressOf(path, { ...query, page: number });
  const links = {
    self: at(page),
    first: at(1),
    previous: page > 1 ? at(Math.min(page - 1, pages)) : null,
    next: page < pages ? at(page + 1) : null,
    last: at(pages),
  };
  return { items, total, page, pages, links };
}

/** In the order of the alphabet, as public pages spell their parameters. */
function addressOf(path: string, query: Asked): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  search.sort();
  return `${apiUrl(path)}?${search}`;
}
