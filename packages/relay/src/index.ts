export { openSqliteTables } from "./tables/sqlite.ts";
export { openPostgresTables } from "./tables/postgres.ts";
export { serveRelay, type ServeOptions, type Serving } from "./serve.ts";
export { createApp, type AppOptions, type LogLine } from "./http/app.ts";
export { laptopSession, type Laptop, type Owner } from "./http/laptop.ts";
export { systemEvery, Ticker, type Every } from "./http/live.ts";
export { USUAL_RATE, type Rate } from "./http/rate.ts";
export { Sessions, type Visitor } from "./http/session.ts";
