/*
 * The icons of the product: one weight, one grid of 24, drawn as one path each. An icon stands beside its word or has
 * none to say; a button that is only an icon carries an `aria-label`.
 */
export interface IconProps {
  /** Edge in pixels: 14 in tags, 16 in fields and rows, 20 in the bar of a phone, 22 in an empty state. */
  size?: number;
  stroke?: number;
}
export type Icon = (props: IconProps) => React.JSX.Element;

const draw = (path: string): Icon =>
  function Drawn({ size = 16, stroke = 1.7 }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={stroke}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
    );
  };

const SHIELD = "M12 4l7 2.5v5c0 4.3-2.9 7.2-7 8.500c-4.1-1.3-7-4.2-7-8.500v-5z";

export const IconAlert = draw("M12 5l8.5 14.500h-17zM12 10.500v4M12 17h.01");
export const IconArrowRight = draw("M5 12h14M13 6l6 6l-6 6");
export const IconBolt = draw("M13 4l-7 9.500h5l-1 6.500l7-9.500h-5z");
export const IconBriefcase = draw(
  "M5.5 8.500h13a1.5 1.5 0 0 1 1.5 1.500v7.500a1.5 1.5 0 0 1-1.5 1.500h-13a1.5 1.5 0 0 1-1.5-1.500v-7.500a1.5 1.5 0 0 1 1.5-1.500zM9 8.500v-2a1.5 1.5 0 0 1 1.5-1.500h3a1.5 1.5 0 0 1 1.5 1.500v2M4 13h16",
);
export const IconCheck = draw("M5 12.500l4.5 4.500l9.5-10");
export const IconChecks = draw("M3 12.500l4 4l7.5-8.500M11.5 15.500l1.5 1.500l8-9");
export const IconChevronDown = draw("M6 9.500l6 6l6-6");
export const IconCloudOff = draw(
  "M16.5 18.500h-9.500a4 4 0 0 1-.5-7.900M9 7.300a5.5 5.5 0 0 1 8.3 3.700a3.8 3.8 0 0 1 2.7 5.500M4 4l16 16",
);
export const IconCloudUpload = draw(
  "M7.5 18a4 4 0 0 1-.8-7.900a5.5 5.5 0 0 1 10.6.9a3.6 3.6 0 0 1 .2 7M12 20v-7M9.5 15l2.5-2.500l2.5 2.5",
);
export const IconCode = draw("M8.5 8l-4.5 4l4.5 4M15.5 8l4.5 4l-4.5 4M13.5 5.500l-3 13");
export const IconComment = draw(
  "M6.500 5h11a2.500 2.500 0 0 1 2.500 2.500v6.500a2.500 2.500 0 0 1 -2.500 2.500h-6.500l-4.500 3.500v-3.500a2.500 2.500 0 0 1 -2.500 -2.500v-6.500a2.500 2.500 0 0 1 2.500 -2.500z",
);
export const IconCompass = draw("M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM15.5 8.500l-2 5l-5 2l2-5z");
export const IconEraser = draw(
  "M19.5 19.500h-11l-4-4a1.5 1.5 0 0 1 0-2.100l8.6-8.600a1.5 1.5 0 0 1 2.1 0l5 5a1.5 1.5 0 0 1 0 2.100l-7.6 7.600M9 9l6.5 6.500",
);
export const IconCopy = draw(
  "M9.5 9h8a1.5 1.5 0 0 1 1.5 1.500v8a1.5 1.5 0 0 1-1.5 1.500h-8a1.5 1.5 0 0 1-1.5-1.500v-8a1.5 1.5 0 0 1 1.5-1.500zM16 9v-2.500a1.5 1.5 0 0 0-1.5-1.500h-8a1.5 1.5 0 0 0-1.5 1.500v8a1.5 1.5 0 0 0 1.5 1.500h1.5",
);
export const IconDots = draw("M6 12h.01M12 12h.01M18 12h.01");
export const IconEyeOff = draw(
  "M5 8.500c-1.2 1.1-2 2.3-2.5 3.500c1.6 3.5 5 6 9.5 6c1.5 0 2.9-.3 4.1-.8M9 6.400c1-.3 1.9-.4 3-.4c4.5 0 7.9 2.5 9.5 6c-.5 1.1-1.3 2.2-2.3 3.200M10 10a2.8 2.8 0 0 0 4 4M4 4l16 16",
);
export const IconFile = draw(
  "M7 4h6.500l4.5 4.500v10a1.5 1.5 0 0 1-1.5 1.500h-9.500a1.5 1.5 0 0 1-1.5-1.500v-13a1.5 1.5 0 0 1 1.5-1.500zM13.5 4v4.500h4.5",
);
export const IconGrip = draw(
  "M9.5 6.500h.01M14.5 6.500h.01M9.5 12h.01M14.5 12h.01M9.5 17.500h.01M14.5 17.500h.01",
);
export const IconHome = draw(
  "M4 11.500l8-7l8 7M6 10v8.500a1 1 0 0 0 1 1h10a1 1 0 0 0 1-1v-8.500M10 19.500v-5h4v5",
);
export const IconHourglass = draw(
  "M7 4h10M7 20h10M8 4v3.500l4 4.500l4-4.500v-3.500M8 20v-3.500l4-4.500l4 4.500v3.5",
);
export const IconKey = draw("M8.5 11a4 4 0 1 1 0 8a4 4 0 0 1 0-8zM11.5 12.300l8-8M16 7.500l2.5 2.5");
export const IconListSearch = draw(
  "M4 7h16M4 12h6M4 17h4M15.5 11.500a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7zM18 17.500l2.5 2.5",
);
export const IconLock = draw(
  "M6.5 11h11a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM8.5 11v-3a3.5 3.5 0 0 1 7 0v3",
);
export const IconLogin = draw(
  "M13 5h4.500a1.5 1.5 0 0 1 1.5 1.500v11a1.5 1.5 0 0 1-1.5 1.500h-4.500M4 12h10M10.5 8l4 4l-4 4",
);
export const IconMailOff = draw(
  "M4 7.500v10a1.5 1.5 0 0 0 1.5 1.500h12.500M9 5.500h9.500a1.5 1.5 0 0 1 1.5 1.500v9.500M4 8l8 5.500M20 8l-5 3.500M4 4l16 16",
);
export const IconMenu = draw("M4 7h16M4 12h16M4 17h16");
export const IconNotebook = draw(
  "M7.5 4h9a1.5 1.5 0 0 1 1.5 1.500v13a1.5 1.5 0 0 1-1.5 1.500h-9a1.5 1.5 0 0 1-1.5-1.500v-13a1.5 1.5 0 0 1 1.5-1.500zM10 4v16M13 9h2.500M13 12.500h2.5",
);
export const IconPlay = draw("M8 5.500l10 6.500l-10 6.500z");
export const IconPlus = draw("M12 5v14M5 12h14");
export const IconSearch = draw("M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13zM15.5 15.500l4.5 4.5");
export const IconShieldCheck = draw(`${SHIELD}M9 12l2.2 2.200l4-4.4`);
export const IconShieldX = draw(`${SHIELD}M10 10l4 4M14 10l-4 4`);
export const IconUndo = draw("M8.5 5.500l-4 4l4 4M5 9.500h9a5 5 0 0 1 0 10h-3");
export const IconRedo = draw("M15.5 5.500l4 4l-4 4M19 9.500h-9a5 5 0 0 0 0 10h3");
export const IconUser = draw("M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8zM5 20c.6-3.6 3.4-5.5 7-5.500s6.4 1.9 7 5.5");
export const IconUserPlus = draw(
  "M10 5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7zM4 19.500c.5-3.2 2.8-5 6-5c1.3 0 2.5.3 3.5.9M18 13.500v6M15 16.500h6",
);
export const IconUsers = draw(
  "M9 5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7zM3 19.500c.5-3.2 2.8-5 6-5s5.5 1.8 6 5M15.5 5.300a3.5 3.5 0 0 1 0 6.400M17.5 14.900c2 .6 3.2 2.2 3.5 4.6",
);
export const IconX = draw("M6 6l12 12M18 6l-12 12");
