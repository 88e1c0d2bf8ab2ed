import { PageHeader } from "@/design/parts";

export function JobsPage() {
  return <PageHeader title="Jobs" />;
}
