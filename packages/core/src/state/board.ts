import type { Ref } from "../entry/ref.ts";
import type { Line } from "../stages/line.ts";
import { AccountBook } from "./accounts.ts";
import type { Contact } from "./contacts.ts";
import { MatrixBook } from "./matrix.ts";
import type { NoteText } from "./notes.ts";
import type { Outlook } from "./outlook.ts";
import type { Paper, Showing } from "./papers.ts";
import type { Party } from "./parties.ts";
import { CapacityBook, type Person } from "./people.ts";
import type { Point } from "./positions.ts";
import type { Report } from "./reports.ts";
import type { Room } from "./rooms.ts";
import type { Conveyance, Signal } from "./signals.ts";
import type { Statement } from "./statements.ts";
import type { Step } from "./steps.ts";
import type { Mandate } from "./mandates.ts";
import type { Wording } from "./wordings.ts";
import type { Option, OptionLink } from "./options.ts";
import type { Release, Revocation } from "./releases.ts";
import type { Offer, Answer } from "./offers.ts";
import type { Preference } from "./preferences.ts";
import type { Confirmation, Dispute } from "./standings.ts";
import type { Carry, Carried } from "./carrying.ts";
import type { Talks } from "./talks.ts";
import type { Undertaking } from "./undertakings.ts";
import { UnsaidBook } from "./unsaid.ts";
import { NameBook } from "./world.ts";

/**
 * What kinds add to while the lines are read once, in any order; the sections of the state are made from it
 * afterwards. A board knows no kind: each kind puts its lines where they belong.
 */
export class Board {
  readonly talks: Line<Talks>[] = [];
  readonly rooms: Line<Room>[] = [];
  readonly parties: Line<Party>[] = [];
  readonly people: Line<Person>[] = [];
  readonly reports: Line<Report>[] = [];
  readonly papers: Line<Paper>[] = [];
  readonly points: Line<Point>[] = [];
  readonly showings: Line<Showing>[] = [];
  readonly contacts: Line<Contact>[] = [];
  readonly statements: Line<Statement>[] = [];
  readonly signals: Line<Signal>[] = [];
  readonly steps: Line<Step>[] = [];
  readonly outlooks: Line<Outlook>[] = [];
  readonly undertakings: Line<Undertaking>[] = [];
  readonly mandates: Line<Mandate>[] = [];
  readonly wordings: Line<Wording>[] = [];
  readonly options: Line<Option>[] = [];
  readonly optionLinks: Line<OptionLink>[] = [];
  readonly releases: Line<Release>[] = [];
  readonly revocations: Line<Revocation>[] = [];
  readonly offers: Line<Offer>[] = [];
  readonly answers: Line<Answer>[] = [];
  readonly conveyances: Line<Conveyance>[] = [];
  readonly preferences: Line<Preference>[] = [];
  readonly confirmations: Line<Confirmation>[] = [];
  readonly disputes: Line<Dispute>[] = [];
  readonly notes: Line<NoteText>[] = [];
  readonly carries: Line<Carry>[] = [];
  readonly carried: Line<Carried>[] = [];
  readonly accounts: AccountBook = new AccountBook();
  readonly capacities: CapacityBook = new CapacityBook();
  readonly names: NameBook;
  readonly matrix: MatrixBook;
  readonly unsaid: UnsaidBook;

  constructor(canon: (ref: Ref) => Ref) {
    this.names = new NameBook(canon);
    this.matrix = new MatrixBook(canon);
    this.unsaid = new UnsaidBook(canon);
  }
}
