import { Button } from "@mantine/core";
import { IconCompass } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { EmptyState } from "@/design/parts";
import { common } from "@/strings/common";

export function NotFound() {
  const navigate = useNavigate();
  return (
    <main id="content">
      <EmptyState
        page
        icon={<IconCompass size={22} />}
        title={common.notFoundTitle}
        body={common.notFoundBody}
      >
        <Button onClick={() => void navigate({ to: "/" })}>{common.goHome}</Button>
      </EmptyState>
    </main>
  );
}
