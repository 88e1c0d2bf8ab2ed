import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { IconCompass } from "@/design/icons";
import { EmptyState } from "@/design/parts";
import { common } from "@/strings/common";

export function NotFound() {
  const navigate = useNavigate();
  return (
    <EmptyState page icon={<IconCompass size={22} />} title={common.notFoundTitle} body={common.notFoundBody}>
      <Button onClick={() => void navigate({ to: "/" })}>{common.goHome}</Button>
    </EmptyState>
  );
}
