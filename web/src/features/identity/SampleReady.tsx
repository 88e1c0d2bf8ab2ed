import { Button } from "@mantine/core";
import { useEffect } from "react";
import type { Demo } from "@/api/types";
import { CopyButton } from "@/design/CopyButton";
import { identity } from "@/strings/identity";
import css from "./identity.module.css";
import { SamplePeople } from "./SamplePeople";
import { keepSample } from "./sample";

const t = identity.start;

/** The people of the sample organization: each can be signed in as with one press, and the password is there to keep. */
export function SampleReady(props: {
  demo: Demo;
  /** Where whoever made it goes on as themselves. */
  onStay: () => void;
}) {
  const { demo } = props;
  useEffect(() => keepSample(demo), [demo]);
  const manager = demo.accounts.find(({ role }) => role === "hiring_manager")?.name;
  return (
    <div className={css.choice} data-main>
      <p>{t.doneBody(manager)}</p>
      <Button variant="filled" onClick={props.onStay} autoFocus>
        {t.go}
      </Button>
      <SamplePeople sample={demo} />
      <div className={css.across}>
        <p className="row">
          {t.password} <code className="mono">{demo.password}</code>
          <CopyButton value={demo.password} label={t.copyPassword} />
        </p>
      </div>
    </div>
  );
}
