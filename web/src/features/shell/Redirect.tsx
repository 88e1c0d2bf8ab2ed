import { useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/**
 * Goes to a page before sign-in, once. (The router's own `Navigate` goes again whenever it is drawn anew, which it is
 * while the other page's chunk is loading, and then with the address that is on its way already.)
 */
export function Redirect({ to }: { to: "/sign-in" | "/setup" }) {
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(() => {
    const { pathname, href } = router.latestLocation;
    if (pathname === to) return;
    const next = to === "/sign-in" && pathname !== "/" && pathname !== "/setup" ? href : undefined;
    void navigate({ to, search: next ? { next } : {}, replace: true });
  }, [navigate, router, to]);
  return null;
}
