export function InterviewKitPage() {
  return null;
}
export function StageKitPage() {
  return null;
}
