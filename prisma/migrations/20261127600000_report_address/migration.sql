-- The address that a report's publication will have, kept from its first release on: its downloads are made before there is a
-- publication, and print it.
ALTER TABLE "Report" ADD COLUMN "address" TEXT;
CREATE UNIQUE INDEX "Report_address_key" ON "Report"("address");
