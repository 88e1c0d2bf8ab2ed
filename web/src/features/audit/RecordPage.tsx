import { PageHeader } from "@/design/parts";

export function RecordPage() {
  return <PageHeader title="Record" />;
}
