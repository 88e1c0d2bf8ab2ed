import { Outlet, useRouterState } from "@tanstack/react-router";
import { isStatus } from "@/api/problem";
import { ErrorState } from "@/design/parts";
import { SignedInAs, useMaybeMe } from "@/features/identity/session";
import { Live } from "./Live";
import { Redirect } from "./Redirect";

/** Waits until it is known who is asking; whoever is not signed in goes to sign-in and comes back after. */
export function SignedIn() {
  const me = useMaybeMe();
  const inKit = useRouterState({ select: (state) => state.location.pathname.endsWith("/kit") });
  // A session that ends in the middle of an interview must not take the kit away: it says so and goes on keeping.
  if (isStatus(me.error, 401) && !(inKit && me.data)) {
    return <Redirect to="/sign-in" />;
  }
  if (me.data) {
    return (
      <SignedInAs value={me.data}>
        <Live me={me.data}>
          <Outlet />
        </Live>
      </SignedInAs>
    );
  }
  if (me.isPending) return null;
  return (
    <main id="content">
      <ErrorState error={me.error} retry={() => void me.refetch()} />
    </main>
  );
}
