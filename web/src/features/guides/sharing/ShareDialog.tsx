import { useState } from "react";
import type { Guide } from "@/api/types";
import { Dialog } from "@/design/Dialog";
import { TabPanel, Tabs } from "@/design/parts";
import { guideSharing as t } from "@/strings/guideSharing";
import { guides } from "@/strings/guides";
import { Links } from "./Links";
import { Roles } from "./Roles";

/** Whom the guide is for: roles of the organization, and whoever has a link. */
export function ShareDialog({ guide, onClose }: { guide: Guide; onClose: () => void }) {
  const [tab, choose] = useState<"roles" | "links">("roles");
  return (
    <Dialog onClose={onClose} title={guides.share.title} size="lg">
      <div>
        <Tabs
          label={guides.share.title}
          value={tab}
          tabs={[
            { key: "roles", title: t.roles },
            { key: "links", title: t.links },
          ]}
          onChange={choose}
        />
        <TabPanel of={tab}>
          {tab === "roles" ? <Roles guide={guide} onClose={onClose} /> : <Links guide={guide} />}
        </TabPanel>
      </div>
    </Dialog>
  );
}
