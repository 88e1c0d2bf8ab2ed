import { useNavigate } from "@tanstack/react-router";
import { Tabs } from "@/design/parts";
import { takeHomeExercises as t } from "@/strings/takeHomeExercises";

/** The two kinds of exercises, each with a page of its own. */
export function Kinds({ now }: { now: "coding" | "take_home" }) {
  const navigate = useNavigate();
  return (
    <Tabs
      label={t.kinds}
      value={now}
      tabs={[
        { key: "coding", title: t.coding },
        { key: "take_home", title: t.takeHomes },
      ]}
      onChange={(key) =>
        void navigate({ to: key === "coding" ? "/coding-exercises" : "/take-home-exercises", replace: true })
      }
    />
  );
}
