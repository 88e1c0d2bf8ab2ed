import { PageHeader } from "@/design/parts";

export function TokensPage() {
  return <PageHeader title="Tokens" />;
}
