import { PageHeader } from "@/design/parts";

export function CandidatePage() {
  return <PageHeader title="Candidate" />;
}
