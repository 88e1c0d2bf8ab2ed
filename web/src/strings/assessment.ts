import { plural } from "./common";

/** What candidates read of an exercise: before it, in it and after it. */
export const assessment = {
  parts: { label: "Parts of the exercise", task: "Task", code: "Code", results: "Results" },
  codeLabel: (language: string) => `Your program in ${language}`,
  language: "Language",
  unavailable: (name: string) => `${name} (cannot be run here)`,
  reset: "Back to the starter",
  undoReset: "Undo: my program again",
  runTests: "Run tests",
  stop: "Stop",
  ownInput: "Own input",
  ownInputLabel: "What the program reads",
  runInput: "Run with this input",
  ownSetup: (test: string) => `Your query is run on what the test “${test}” sets up.`,
  runOnSetup: "Run the query",
  noRun: (hidden: number) =>
    hidden > 0
      ? "Run the tests as often as you like. The hidden ones are run once, when you hand in."
      : "Run the tests as often as you like.",
  noOwnRun: "Try your program with an input of your own.",
  examples: "Tests",
  testsNote: (visible: number, hidden: number) =>
    [
      visible > 0 ? `You can read and run ${visible === 1 ? "this one" : `these ${visible}`}.` : "",
      hidden > 0
        ? `${plural(hidden, visible > 0 ? "more test" : "test")} ${hidden === 1 ? "is" : "are"} run when you hand in.`
        : "",
    ]
      .filter(Boolean)
      .join(" "),
  minutesLeft: (n: number) => (n >= 120 ? `${Math.floor(n / 60)} h ${n % 60} min left` : `${n} min left`),
  secondsLeft: (minutes: number, seconds: number) => `${minutes}:${String(seconds).padStart(2, "0")} left`,
  told: (minutes: number) => `${plural(minutes, "minute")} left.`,
  phases: {
    saved: "Saved",
    saving: "Saving",
    offline: "Kept on this device",
    elsewhere: "Two versions",
    closed: "Closed",
    refused: "Not saved",
  },
  awayTitle: "No connection.",
  awayBody: "Write on: everything is kept on this device and sent when the connection is back.",
  awayNotLasting: "This browser keeps nothing when the page closes, so leave it open.",
  notLasting: "This browser keeps nothing when the page closes. Stay until it says saved.",
  refusedTitle: "This could not be saved.",
  elsewhereTitle: "You have also written on another device.",
  elsewhereBody: "Choose which text goes on. The other one is lost.",
  elsewhereText: "What is there",
  keepMine: "Go on with what is here",
  takeTheirs: "Take the other one",
  cannotRun: (name: string) =>
    `No machine here can run ${name} at the moment. You can write and hand in all the same; it is run later.`,
  overTitle: "The time is up.",
  overBody: "What you have written is being handed in for you.",
  overAway: "There is no connection. As soon as it is back within a minute, the last of it is taken, too.",
  handIn: "Hand in…",
  handInTitle: "Hand it in?",
  handInBody: (hidden: number) =>
    hidden > 0
      ? `All tests are run, also the ${hidden === 1 ? "one" : hidden} that you have not seen. After that you cannot change it.`
      : "All tests are run. After that you cannot change it.",
  handInBlank: "There is nothing of your own in it yet.",
  handInUnrun: "You have not run it yet.",
  handInAway: "There is no connection. Nothing is lost; try again when it is back.",
  handInSure: "Hand in",
  handingIn: "Handing in…",
  keepWorking: "Keep working",
  interviewNote:
    "You and your interviewer write in the same program. Each sees what the other writes and runs, and nothing is lost when both type.",
  candidate: "The candidate",
  interviewer: "An interviewer",
  writes: (who: string) => `${who} is writing`,
  switched: (who: string) => `${who} chose another language`,
  ranBy: { candidate: "The candidate ran this.", interviewer: "An interviewer ran this." },
  kind: {
    alone: "Something to program, on your own.",
    interview: "Something to program, together with your interviewer.",
  },
  backToPage: "Your application",
  listTitle: "Your exercises",
  listFailed: "Your exercises could not be loaded.",
  notStarted: "not started",
  running: "under way",
  runningUntil: (moment: string) => `under way until ${moment}`,
  opensUntil: (moment: string) => `You can start it until ${moment}.`,
  before: "Before you start",
  startMinutes: (n: number) =>
    `You have ${plural(n, "minute")} from the moment you start. The clock cannot be paused.`,
  startLanguages: (names: string[]) =>
    names.length === 1
      ? `You write it in ${names[0]}.`
      : `Choose your language: ${names.slice(0, -1).join(", ")} or ${names.at(-1)}.`,
  startTests:
    "You can run your program and its tests as often as you like. Some tests are only run at the end.",
  startSaved: "Everything you type is saved as you go, and survives a lost connection or a closed page.",
  startEnd: "When the time is up, what you have written is handed in for you.",
  startDevice: "You can read on a phone; to write, a keyboard is better.",
  startNoRunner:
    "No machine here can run programs at the moment. You can write and hand in all the same; it is run later.",
  start: "Start now",
  starting: "Starting…",
  startClock: "The task appears, and the clock begins to run.",
  startNoClock: "The task appears. There is no clock.",
  closed: {
    expired: "It can no longer be started",
    cancelled: "It was taken back",
    submitted: "Handed in",
  } as Record<string, string>,
  closedBody: {
    expired:
      "The time to start it has passed. If that is not how it should be, ask for a human look on your page.",
    cancelled: "You need not do anything. If that surprises you, ask for a human look on your page.",
  } as Record<string, string>,
  handedIn: "Handed in",
  handedInBy: {
    candidate: (moment: string) => `You handed it in ${moment}.`,
    time: (moment: string) => `It was handed in by itself ${moment}, when the time was up.`,
    interviewer: (moment: string) => `Your interviewer handed it in ${moment}.`,
  },
  result: "What the tests say",
  resultWaiting: "Your program is being run. The result appears here.",
  resultFailed: "Your program could not be run. That is not its fault; somebody will see to it.",
  nothingWritten: "Nothing was written, so there is nothing to run.",
  hiddenPassed: (n: number, of: number) => `Of ${plural(of, "hidden test")}, ${n} passed.`,
  peopleRead: "People read what you wrote. No number of tests decides by itself.",
  yourProgram: "Your program",
  leftOver: "Not everything arrived in time",
  leftOverBody:
    "The connection was away when the time ended. This is what was on this device last; what was handed in is further down. Copy it, and ask for a human look on your page.",
};
