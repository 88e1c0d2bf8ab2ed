import { PageHeader } from "@/design/parts";

export function ApplicationPage() {
  return <PageHeader title="Application" />;
}
