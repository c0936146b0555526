"use client";
import { Component, type ReactNode } from "react";

type SendBoundaryProps = {
  children: ReactNode;
  /** Stands in the place of what could not be sent. */
  unsent: () => ReactNode;
};

/** Without a network the framework throws the page away with everything typed in it. Here only the form is made anew;
 *  any other error goes on to the page. */
export class SendBoundary extends Component<SendBoundaryProps, { error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (isNoAnswer(error)) return this.props.unsent();
    throw error;
  }
}

/** What the three engines call a request that nobody answered. */
function isNoAnswer(error: unknown): boolean {
  return error instanceof TypeError && /failed to fetch|networkerror|load failed/i.test(error.message);
}
