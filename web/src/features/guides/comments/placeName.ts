import type { GuideDocument } from "@/api/types";
import { guideComments as t } from "@/strings/guideComments";
import { guides } from "@/strings/guides";
import { placeOf } from "../placeOf";
import { pointerOf } from "./anchors";

const PARTS: Record<string, string> = {
  introduction: guides.introduction,
  job_description: guides.jobDescription,
  profile: guides.profile,
  faq: guides.faq,
};

/** The place of a comment in words. */
export function placeName(document: GuideDocument, anchor: string): string {
  if (anchor === "") return t.whole;
  const part = PARTS[anchor];
  if (part) return part;
  const pointer = pointerOf(document, anchor);
  return pointer === null ? t.gone : placeOf(document, pointer);
}
