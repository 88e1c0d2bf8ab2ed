import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client, tagOf, unwrap } from "@/api/client";
import { keys } from "@/api/keys";
import { isStatus } from "@/api/problem";
import type { components } from "@/api/schema.gen";
import type { Job } from "@/api/types";
import { toast } from "@/design/toast";
import { jobs as t } from "@/strings/jobs";

type Body = components["schemas"]["ChangeJob"];

/** Changes a job, unless somebody else did in the meantime. */
export function useSaveJob(job: Job) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) =>
      unwrap<Job>(
        client.PATCH("/jobs/{id}", {
          params: { path: { id: job.id }, header: { "If-Match": tagOf(job) } },
          body,
        }),
      ),
    onSuccess: (saved) => {
      queries.setQueryData(keys.job(job.id), saved);
      void queries.invalidateQueries({ queryKey: keys.jobs });
      toast.done(t.settingsSaved);
    },
    onError: (error) => {
      if (isStatus(error, 412)) void queries.invalidateQueries({ queryKey: keys.job(job.id) });
    },
  });
}
