-- Where a paper's publication will be, from the moment its first release is asked for: a report that comes out with it or
-- after it prints the address before there is a publication.
ALTER TABLE "Paper" ADD COLUMN "address" TEXT;
CREATE UNIQUE INDEX "Paper_address_key" ON "Paper"("address");

-- The papers that a report presents and that had not come out when it was frozen. It does not come out before they have.
ALTER TABLE "Release" ADD COLUMN "awaits" UUID[] DEFAULT ARRAY[]::UUID[];
