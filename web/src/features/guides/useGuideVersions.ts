import { useQueries } from "@tanstack/react-query";
import type { GuideAttribute, GuideVersion } from "@/api/types";
import { guideVersionQuery } from "./queries";

/** Guide versions by their ids, as far as they are here. Usually one; several where an application was moved over. */
export type Versions = ReadonlyMap<string, GuideVersion>;

export function useGuideVersions(ids: string[]): { versions: Versions; isLoading: boolean } {
  const queries = useQueries({ queries: [...new Set(ids)].filter(Boolean).map(guideVersionQuery) });
  return {
    versions: new Map(queries.flatMap(({ data }) => (data ? [[data.id, data] as const] : []))),
    isLoading: queries.some((query) => query.isLoading),
  };
}

/** What a stage rates in one version of the guide. Stages keep their keys across versions. */
export function attributesIn(
  versions: Versions,
  stage: { key: string; guide_version_id: string },
): GuideAttribute[] {
  const guide = versions.get(stage.guide_version_id)?.document;
  return guide?.stages.find(({ key }) => key === stage.key)?.scorecard?.attributes ?? [];
}

/** What an attribute is called there; its key as long as the version is not here. */
export const attributeName = (
  versions: Versions,
  stage: { key: string; guide_version_id: string },
  id: string,
): string => attributesIn(versions, stage).find(({ key }) => key === id)?.name ?? id;
