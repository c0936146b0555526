"use client";
import { createContext } from "react";

/** Whose words a form keeps on this device until they are sent; null: nobody is signed in, and nothing is kept. */
export const AccountContext = createContext<string | null>(null);
