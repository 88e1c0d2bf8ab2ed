import { PageHeader } from "@/design/parts";

export function CandidatesPage() {
  return <PageHeader title="Candidates" />;
}
