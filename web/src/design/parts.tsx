/** The parts every page is made of; see web/README.md for when to use which. */
export * from "./Fields";
export * from "./Marks";
export { Breakable, Dotted, isolated, Name } from "./Name";
export * from "./Page";
export * from "./Person";
export * from "./States";
export { MOD } from "./shortcuts";
export * from "./Table";
