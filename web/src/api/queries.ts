import { QueryClient, replaceEqualDeep } from "@tanstack/react-query";
import { isTransient } from "./problem";

/** Whether both are one entity, and what came is how it was before what is known. */
function isOvertaken(known: unknown, come: unknown): boolean {
  const [before, after] = [known, come] as [Versioned, Versioned];
  return (
    before?.id !== undefined &&
    before.id === after?.id &&
    typeof before.version === "number" &&
    typeof after.version === "number" &&
    after.version < before.version
  );
}
type Versioned = { id?: unknown; version?: unknown } | null | undefined;

/**
 * What is known of the server. Answers may overtake one another: one that was asked for before a change and comes after it
 * would take what is shown back to how it was, and a form that is being filled in away with it. The newer stays.
 */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // The server may well be reachable while the browser believes to be offline (a laptop that serves itself).
        networkMode: "always",
        retry: (failures, error) => isTransient(error) && failures < 2,
        retryDelay: (failures) => 400 * 2 ** failures,
        structuralSharing: (known, come) =>
          isOvertaken(known, come) ? known : replaceEqualDeep(known, come),
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
