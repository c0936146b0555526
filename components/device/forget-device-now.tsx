"use client";
import { useEffect } from "react";
import { forgetDevice } from "./forget-device.ts";

/** Leaves nothing of the workshop on this device: whoever was signed in has no account any more. */
export function ForgetDevice() {
  useEffect(() => {
    void forgetDevice().catch(() => undefined);
  }, []);
  return null;
}
