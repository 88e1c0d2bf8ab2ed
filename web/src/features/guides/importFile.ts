import { API, reach } from "@/api/client";
import { problemFrom } from "@/api/problem";
import type { ImportReport } from "@/api/types";

/** Makes a guide of a file. */
export async function importFile(file: File): Promise<{ guide_id: string; report: ImportReport }> {
  const body = new FormData();
  body.append("file", file);
  const response = await reach(`${API}/guides/import`, { method: "POST", body });
  if (!response.ok) throw await problemFrom(response);
  return (await response.json()) as { guide_id: string; report: ImportReport };
}
