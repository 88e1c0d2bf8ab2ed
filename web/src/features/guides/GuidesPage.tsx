import { PageHeader } from "@/design/parts";

export function GuidesPage() {
  return <PageHeader title="Guides" />;
}
