import type { Entry, Question, Ref } from "@parley/core";
import type { Done, JobKind, Jobs, Looking, PackagesScreen, Section } from "@parley/views";
import type { LanguageName } from "./language-name.ts";

/** From which entries a problem is built, as whom and as of when; what the view may not read is not among them. */
export interface ProblemSource {
  readonly entries: readonly Entry[];
  readonly asked: Omit<Question, "rooms">;
  /** The rooms of the view, where it is not all. */
  readonly rooms: readonly string[] | undefined;
  readonly language: LanguageName;
}

/** How a problem is worked out. */
export interface Working {
  readonly seed: number;
  readonly worlds: number;
  /** With the red lines and offers that were declared. */
  readonly isDeclared: boolean;
}

/** What the page asks of the worker on packages. Later questions replace earlier ones of the same kind. */
export type PackagesAsked =
  | {
      readonly is: "solve";
      readonly source: ProblemSource;
      readonly working: Working;
      readonly looking: Looking;
    }
  | { readonly is: "look"; readonly looking: Looking }
  | { readonly is: "check"; readonly room: string }
  | { readonly is: "stop" };

/** The ports of a crew, which the page starts and the worker on packages leads. */
export interface Hiring<Port> {
  readonly is: "crew";
  readonly ports: readonly Port[];
}

/** What the worker tells the page. */
export type PackagesTold =
  | {
      readonly is: "progress";
      readonly what: "solving" | "drawing";
      readonly done: number;
      readonly all: number;
    }
  | { readonly is: "screen"; readonly screen: PackagesScreen; readonly isFinished: boolean }
  | { readonly is: "checked"; readonly room: string; readonly check: RoomCheck | undefined }
  /** That there is no problem, with the reason. */
  | { readonly is: "none"; readonly problem: string };

/** What readers of a room could infer of what they may not know. */
export interface RoomCheck {
  readonly section: Section;
  /** What they could infer and what is not released to all of them. */
  readonly unreleased: readonly Ref[];
}

/** A job on its way to one of the crew, and what comes back of it. */
export type Order = {
  [Kind in JobKind]: {
    readonly id: number;
    readonly kind: Kind;
    readonly job: Jobs[Kind];
    /** Whether it was stopped before it began: then it comes back as far as it is, which is nowhere. */
    readonly isStopped: boolean;
  };
}[JobKind];

/** What a job came to; a sentence where it failed. */
export type Delivery =
  | { readonly id: number; readonly ok: true; readonly done: Done[JobKind] }
  | { readonly id: number; readonly ok: false; readonly problem: string };
