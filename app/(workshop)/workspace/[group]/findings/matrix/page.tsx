import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BoardViews } from "#components/finding/board/board-views.tsx";
import { CountsTable } from "#components/finding/matrix/counts-table.tsx";
import { LiveMatrix } from "#components/finding/matrix/live-matrix.tsx";
import { MatrixFilter } from "#components/finding/matrix/matrix-filter.tsx";
import { MatrixLegend } from "#components/finding/matrix/matrix-legend.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { findMatrix, listBoard } from "#lib/domain/findings/list-board.ts";
import { sharedNow } from "#lib/infra/shared-clock.ts";
import { requireGroup } from "#lib/web/require-group.ts";
import { chooseMatrix, readMatrixChoice } from "./choice.ts";

type Props = PageProps<"/workspace/[group]/findings/matrix">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { group } = await requireGroup((await params).group);
  const t = await getTranslations("board.matrix");
  return { title: `${t("title")} · ${group.name}` };
}

export default async function MatrixPage({ params, searchParams }: Props) {
  const { actor, group } = await requireGroup((await params).group);
  const drawnAt = (await sharedNow()).getTime();
  const search = await searchParams;
  const choice = readMatrixChoice(search);
  const [t, matrix] = await Promise.all([getTranslations("board"), findMatrix(actor, group.id)]);
  const address = `/workspace/${group.slug}/findings`;
  const chosen = matrix && chooseMatrix(matrix, choice);
  const query = new URLSearchParams(
    Object.entries(choice).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return (
    <>
      <Breadcrumbs crumbs={[{ href: address, label: t("label") }]} />
      <PageHeading
        title={t("matrix.title")}
        standfirst={matrix ? t("matrix.lead") : t("matrix.counts")}
        actions={matrix && <LinkButton href={`${address}/matrix/csv?${query}`}>{t("matrix.csv")}</LinkButton>}
      />
      <div className="grid grid-cols-1 gap-6">
        <BoardViews
          view="matrix"
          by="state"
          address={{
            board: address,
            list: `${address}?view=list`,
            matrix: `${address}/matrix`,
            state: address,
            theme: `${address}?by=theme`,
          }}
        />
        {matrix && chosen ? (
          <>
            <MatrixFilter matrix={matrix} choice={choice} clearAddress={`${address}/matrix`} />
            <MatrixLegend />
            {chosen.rows.length > 0 && chosen.members.length > 0 ? (
              <LiveMatrix slug={group.slug} matrix={chosen} drawnAt={drawnAt} />
            ) : (
              <EmptyState title={t("matrix.none")}>{t("matrix.noneHint")}</EmptyState>
            )}
          </>
        ) : (
          <Counts slug={group.slug} board={await listBoard(actor, group.id)} />
        )}
      </div>
    </>
  );
}

function Counts({ slug, board }: { slug: string; board: Awaited<ReturnType<typeof listBoard>> }) {
  return <CountsTable slug={slug} cards={board.cards} asked={board.asked} />;
}
