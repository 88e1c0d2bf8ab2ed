import type { PortalTakeHome } from "@/api/types";
import { fileSize } from "@/features/take-homes/size";
import own from "./takeHome.module.css";

/** What lies there: an archive by its name and size, or a repository by its address. */
export function Submission({ of }: { of: NonNullable<PortalTakeHome["submission"]> }) {
  return (
    <p className={own.submission}>
      <b>
        <bdi>{of.kind === "git" ? of.url : of.filename}</bdi>
      </b>{" "}
      {of.kind === "git"
        ? of.reference && <span>{of.reference}</span>
        : of.bytes !== null && <span>{fileSize(of.bytes)}</span>}
    </p>
  );
}
