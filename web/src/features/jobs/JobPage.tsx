import { PageHeader } from "@/design/parts";

export function JobPage() {
  return <PageHeader title="Job" />;
}
