import { PageHeader } from "@/design/parts";

export function HomePage() {
  return <PageHeader title="Home" />;
}
