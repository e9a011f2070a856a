import "server-only";
import type { ReactNode } from "react";
import { ApiRefused, ApiUnreachable } from "../api/failure.ts";
import { ChartFrame } from "./chart-frame.tsx";

/** Draws one part of a page; when the API fails on it, its frame says so and the rest of the page stands. */
export async function framed(
  frame: { id: string; title: string; definition: string },
  draw: () => Promise<ReactNode>,
): Promise<ReactNode> {
  try {
    return await draw();
  } catch (error) {
    if (!(error instanceof ApiUnreachable || error instanceof ApiRefused)) throw error;
    console.error(error.message, error.cause);
    return <ChartFrame {...frame} state={{ kind: "failed", detail: error.message }} />;
  }
}
