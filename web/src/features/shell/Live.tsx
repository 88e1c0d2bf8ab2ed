import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { whenSignedOut } from "@/api/client";
import { listen } from "@/api/events";
import { keys } from "@/api/keys";
import type { Me } from "@/api/types";
import { outbox } from "@/autosave/outbox";

/** What runs for as long as somebody is signed in: live changes, and the sending of what was left unsent. */
export function Live(props: { me: Me; children: ReactNode }) {
  const queries = useQueryClient();
  const { id } = props.me;

  useEffect(() => listen(queries), [queries]);

  useEffect(() => {
    const send = () => {
      void outbox.flush(id).then(() => queries.invalidateQueries({ queryKey: ["outbox"] }));
    };
    send();
    // The browser's word on the network is a hint only; a slow round catches a server that came back by itself.
    const timer = setInterval(send, 60_000);
    addEventListener("online", send);
    return () => {
      clearInterval(timer);
      removeEventListener("online", send);
    };
  }, [id, queries]);

  useEffect(() => {
    let asked = false;
    whenSignedOut(() => {
      if (asked) return;
      asked = true;
      // One question settles it; a single odd 401 must not throw anybody out.
      void queries.invalidateQueries({ queryKey: keys.me }).finally(() => {
        asked = false;
      });
    });
    return () => whenSignedOut(() => {});
  }, [queries]);

  return props.children;
}
