import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { REFRESH_MS } from "./staleness.ts";

/** How long an answer may take before the connection counts as lost. */
const PATIENCE_MS = 10_000;

/**
 * Draws the page anew now and then, without emptying it. While the server cannot answer, nothing is drawn: what is shown
 * stays, and since when is returned.
 */
export function useRefresh(): number | null {
  const router = useRouter();
  const [failedSince, setFailedSince] = useState<number | null>(null);
  useEffect(() => {
    const renew = async () => {
      try {
        const answer = await fetch("/wall-state", {
          cache: "no-store",
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
        setFailedSince(null);
        router.refresh();
      } catch (error) {
        console.error("the wall could not be renewed", error);
        setFailedSince((since) => since ?? Date.now());
      }
    };
    const timer = setInterval(() => void renew(), REFRESH_MS);
    const online = () => void renew();
    const offline = () => setFailedSince((since) => since ?? Date.now());
    window.addEventListener("online", online);
    window.addEventListener("offline", offline);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", online);
      window.removeEventListener("offline", offline);
    };
  }, [router]);
  return failedSince;
}
