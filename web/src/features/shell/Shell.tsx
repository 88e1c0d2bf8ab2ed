import { ActionIcon, Menu, useMantineColorScheme } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, type LinkProps, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { outbox } from "@/autosave/outbox";
import { useActions } from "@/design/actions";
import { Mark } from "@/design/Brand";
import {
  IconBriefcase,
  IconCheck,
  IconHome,
  IconMenu,
  IconNotebook,
  IconSearch,
  IconUsers,
} from "@/design/icons";
import { Avatar, Kbd, MOD, Name } from "@/design/parts";
import { toast } from "@/design/toast";
import { homeQuery, toDo } from "@/features/home/queries";
import { hasRole, runsHiring, signOut, useMe } from "@/features/identity/session";
import { common } from "@/strings/common";
import { shell as t } from "@/strings/shell";
import css from "./shell.module.css";
import { usePalette } from "./usePalette";

const KeysDialog = lazy(() => import("./KeysDialog").then((module) => ({ default: module.KeysDialog })));

const PasswordDialog = lazy(() =>
  import("@/features/identity/PasswordDialog").then((module) => ({ default: module.PasswordDialog })),
);

type To = NonNullable<LinkProps["to"]>;
interface Entry {
  to: To;
  title: string;
  badge?: number;
  exact?: boolean;
  /** Where else in the product one is in this part of it. */
  also?: RegExp;
  icon?: ReactNode;
  /** On a phone it is in the menu: the bar has room for four. */
  inMenu?: boolean;
}

export function Shell() {
  const me = useMe();
  const navigate = useNavigate();
  const [keys, setKeys] = useState(false);
  const [password, setPassword] = useState(false);
  const home = useQuery(homeQuery);
  const admin = hasRole(me, "admin");
  const due = home.data ? toDo(home.data) : 0;

  const main: Entry[] = [
    { to: "/", title: t.home, badge: due, exact: true, icon: <IconHome size={20} /> },
    { to: "/jobs", title: t.jobs, also: /^\/screenings\//, icon: <IconBriefcase size={20} /> },
    {
      to: "/candidates",
      title: t.candidates,
      also: /^\/(applications|debriefs|assessments|take-homes)\//,
      icon: <IconUsers size={20} />,
    },
    { to: "/guides", title: t.guides, icon: <IconNotebook size={20} /> },
    { to: "/library", title: t.library, inMenu: true },
    ...(hasRole(me, "admin", "recruiter", "hiring_manager", "interviewer")
      ? [
          {
            to: "/coding-exercises" as const,
            title: t.exercises,
            also: /^\/take-home-exercises/,
            inMenu: true,
          },
        ]
      : []),
  ];
  const organization: Entry[] = [
    ...(admin ? [{ to: "/people" as const, title: t.people }] : []),
    ...(admin || hasRole(me, "analyst") ? [{ to: "/record" as const, title: t.record }] : []),
    { to: "/tokens", title: t.tokens },
  ];

  const onBar = main.filter(({ inMenu }) => !inMenu);

  const { pathname } = useLocation();
  const { setColorScheme } = useMantineColorScheme();
  const leave = useLeave();
  const openKeys = () => setKeys(true);
  const changePassword = () => setPassword(true);
  const go = (to: To) => () => void navigate({ to });
  useActions([
    { shortcut: "goHome", run: go("/") },
    { shortcut: "goJobs", run: go("/jobs") },
    { shortcut: "goCandidates", run: go("/candidates") },
    { shortcut: "goGuides", run: go("/guides") },
    { shortcut: "goLibrary", run: go("/library") },
    { title: t.password, run: changePassword },
    { title: t.signOut, run: leave },
    { title: t.schemeAuto, run: () => setColorScheme("auto") },
    { title: t.schemeDark, run: () => setColorScheme("dark") },
    { title: t.schemeLight, run: () => setColorScheme("light") },
    { shortcut: "keys", title: t.showKeys, run: openKeys },
    admin && { title: t.invite, run: () => void navigate({ to: "/people", search: { new: true } }) },
    { title: t.newToken, run: () => void navigate({ to: "/tokens", search: { new: true } }) },
    runsHiring(me) && { title: t.newJob, run: () => void navigate({ to: "/jobs", search: { new: true } }) },
  ]);
  const { open: openPalette, palette } = usePalette([...main, ...organization]);

  return (
    <>
      <a className={css.skip} href="#content">
        {common.skipToContent}
      </a>
      <div className={css.app}>
        <header className={css.top}>
          <Mark />
          {common.product}
          <ActionIcon className="right" aria-label={t.openSearch} onClick={openPalette}>
            <IconSearch size={19} />
          </ActionIcon>
        </header>
        <nav className={css.nav} aria-label={t.navigation}>
          <Link to="/" className={css.brand}>
            <Mark /> {common.product}
          </Link>
          <button type="button" className={css.search} onClick={openPalette}>
            {t.search} <Kbd>{MOD}K</Kbd>
          </button>
          <ul>
            {main.map((entry) => (
              <NavEntry key={entry.to} entry={entry} within={entry.also?.test(pathname)} />
            ))}
          </ul>
          <div className={css.group}>{t.adminGroup}</div>
          <ul>
            {organization.map((entry) => (
              <NavEntry key={entry.to} entry={entry} />
            ))}
          </ul>
          <AccountMenu openKeys={openKeys} changePassword={changePassword} leave={leave}>
            <button type="button" className={css.me}>
              <Avatar name={me.name} titled={false} />
              <span>
                <Name>{me.name}</Name>
                <small title={me.organization.name}>{me.organization.name}</small>
              </span>
            </button>
          </AccountMenu>
        </nav>
        <main id="content" className={css.main} tabIndex={-1}>
          <Outlet />
        </main>
        <nav className={css.bottom} aria-label={`${t.navigation}, phone`}>
          {onBar.map((entry) => (
            <Link
              key={entry.to}
              to={entry.to}
              activeOptions={{ exact: entry.exact ?? false }}
              data-within={entry.also?.test(pathname) || undefined}
            >
              {entry.icon}
              {entry.title}
            </Link>
          ))}
          <AccountMenu
            openKeys={openKeys}
            changePassword={changePassword}
            leave={leave}
            links={[...main.filter(({ inMenu }) => inMenu), ...organization]}
          >
            <button type="button" aria-label={t.menu}>
              <IconMenu size={20} />
              {t.menu}
            </button>
          </AccountMenu>
        </nav>
      </div>
      {palette}
      {keys && (
        <Suspense fallback={null}>
          <KeysDialog onClose={() => setKeys(false)} />
        </Suspense>
      )}
      {password && (
        <Suspense fallback={null}>
          <PasswordDialog onClose={() => setPassword(false)} />
        </Suspense>
      )}
    </>
  );
}

function NavEntry({ entry, within }: { entry: Entry; within?: boolean | undefined }) {
  return (
    <li>
      <Link
        to={entry.to}
        className={css.link}
        activeOptions={{ exact: entry.exact ?? false }}
        data-within={within || undefined}
      >
        {entry.title}
        {entry.badge ? (
          <b>
            {entry.badge}
            <span className="visually-hidden"> waiting for you</span>
          </b>
        ) : null}
      </Link>
    </li>
  );
}

/** Signs out, and sees to what is on this device. */
function useLeave(): () => void {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const me = useMe();
  const leave = async () => {
    await outbox.flush(me.id).catch(() => 0);
    await signOut();
    // What is unsent stays on this device for the next sign-in; opened kits, which name candidates, do not.
    await outbox.forgetDocuments(me.id);
    await navigate({ to: "/sign-in", replace: true });
    // Nothing that was shown stays in memory; what the sign-in page itself asks for does.
    queries.removeQueries({
      predicate: ({ queryKey }) => queryKey[0] !== "setup" && queryKey[0] !== "outbox",
    });
  };
  return () => void leave().catch(toast.failed);
}

function AccountMenu(props: {
  openKeys: () => void;
  changePassword: () => void;
  leave: () => void;
  links?: Entry[];
  children: ReactNode;
}) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const schemes = [
    ["light", t.light],
    ["dark", t.dark],
    ["auto", t.auto],
  ] as const;
  return (
    <Menu position="top-start" width={210} checkIcon={<IconCheck size={14} />}>
      <Menu.Target>{props.children}</Menu.Target>
      <Menu.Dropdown>
        {props.links?.map((link) => (
          <Menu.Item key={link.to} onClick={() => void navigate({ to: link.to })}>
            {link.title}
          </Menu.Item>
        ))}
        {props.links && <Menu.Divider />}
        <Menu.Label>{t.theme}</Menu.Label>
        {schemes.map(([key, title]) => (
          <Menu.RadioItem
            key={key}
            value={key}
            checked={colorScheme === key}
            closeMenuOnClick
            onChange={() => setColorScheme(key)}
          >
            {title}
          </Menu.RadioItem>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={props.openKeys} rightSection={<Kbd>?</Kbd>}>
          {t.showKeys}
        </Menu.Item>
        <Menu.Item onClick={props.changePassword}>{t.password}</Menu.Item>
        <Menu.Item onClick={props.leave}>{t.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
