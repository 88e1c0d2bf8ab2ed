import { PageHeader } from "@/design/parts";

export function DebriefPage() {
  return <PageHeader title="Debrief" />;
}
