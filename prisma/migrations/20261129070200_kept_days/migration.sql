-- For how long things are kept, where the institution chose otherwise than the product.
CREATE TABLE "KeptDays" (
    "kind" TEXT NOT NULL,
    "days" INTEGER NOT NULL,

    CONSTRAINT "KeptDays_pkey" PRIMARY KEY ("kind"),
    CONSTRAINT "KeptDays_days_check" CHECK ("days" > 0)
);
