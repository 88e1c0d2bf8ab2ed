import { PageHeader } from "@/design/parts";

export function GuidePage() {
  return <PageHeader title="Guide" />;
}
