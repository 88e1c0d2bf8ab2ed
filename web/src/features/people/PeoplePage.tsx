import { PageHeader } from "@/design/parts";

export function PeoplePage() {
  return <PageHeader title="People" />;
}
