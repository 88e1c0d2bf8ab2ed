import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { API, bytes, reach, saveAs } from "@/api/client";
import { problemFrom } from "@/api/problem";
import type { Application, VerifyReport } from "@/api/types";
import { SaveError } from "@/design/Form";
import { IconShieldCheck, IconShieldX } from "@/design/icons";
import { Card, Notice } from "@/design/parts";
import { hasRole, useMe } from "@/features/identity/session";
import { application as t } from "@/strings/applications";

/** The signed packet: to keep, to print, and to check here and now against its own signatures. */
export function Packet(props: { application: Application }) {
  const me = useMe();
  const { id } = props.application;
  const file = `decision-packet-${props.application.candidate.name.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase()}`;
  const download = useMutation({
    mutationFn: async (kind: "json" | "pdf") => {
      const { blob } = await bytes(`/applications/${id}/packet${kind === "pdf" ? ".pdf" : ""}`);
      // The server's name is the same for everybody; in a folder of downloads the candidate's tells them apart.
      saveAs(blob, `${file}.${kind}`);
    },
  });
  const verify = useMutation({
    mutationFn: async () => {
      const { blob } = await bytes(`/applications/${id}/packet`);
      // The very bytes that were signed, untouched by any parser.
      const response = await reach(`${API}/packets/verify`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: blob,
      });
      if (!response.ok) throw await problemFrom(response);
      return (await response.json()) as VerifyReport;
    },
  });
  const error = download.error ?? verify.error;
  return (
    <Card title={t.record} aside={t.packet}>
      <div className="row tight">
        <Button
          size="xs"
          onClick={() => download.mutate("pdf")}
          loading={download.isPending && download.variables === "pdf"}
        >
          {t.packetPdf}
        </Button>
        <Button
          size="xs"
          aria-label={t.packetJson}
          onClick={() => download.mutate("json")}
          loading={download.isPending && download.variables === "json"}
        >
          {t.packetJsonShort}
        </Button>
        <Button size="xs" onClick={() => verify.mutate()} loading={verify.isPending}>
          {t.verify}
        </Button>
      </div>
      {verify.data && (
        <div className="top-3">
          <Notice
            role="status"
            tone={verify.data.valid && verify.data.trusted ? "good" : "bad"}
            icon={verify.data.valid ? <IconShieldCheck size={16} /> : <IconShieldX size={16} />}
          >
            {verify.data.valid ? t.valid(verify.data.events) : t.invalid}
            {verify.data.valid && !verify.data.trusted && ` ${t.untrusted}`}
            {grouped(verify.data.findings).map(([message, places]) => (
              <p key={message} className="small">
                {places.length > 3 ? t.manyEvents(places.length) : places.join(" ")} {message}
              </p>
            ))}
            <p className="small mono">
              {t.fingerprint} {verify.data.fingerprint}
            </p>
          </Notice>
        </div>
      )}
      {error && (
        <div className="top-3">
          <SaveError error={error} />
        </div>
      )}
      {hasRole(me, "admin", "analyst") && (
        <p className="small top-3">
          <Link to="/record" search={{ application: id }}>
            {t.seeRecord}
          </Link>
        </p>
      )}
    </Card>
  );
}

/** What was found, each message once, with the events it is about: after an erasure it is the same for nearly all. */
function grouped(findings: VerifyReport["findings"]): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const { message, place } of findings) {
    found.set(message, [...(found.get(message) ?? []), ...(place.seq ? [`#${place.seq}`] : [])]);
  }
  return [...found];
}
