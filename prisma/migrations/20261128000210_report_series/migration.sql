-- The series a report is published in; both empty: none.
ALTER TABLE "Report"
  ADD COLUMN "seriesName" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "seriesNumber" TEXT NOT NULL DEFAULT '',
  ADD CONSTRAINT "Report_series_check" CHECK (("seriesName" = '') = ("seriesNumber" = ''));
