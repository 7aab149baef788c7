import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { RunningDesk } from "../packages/web/test/desk.ts";

// Writes every screen in each theme at three widths into dist/screens, to be looked at beside the design.
const folder = fileURLToPath(new URL("../dist/screens/", import.meta.url));
const SCREENS = [
  "where",
  "plan",
  "contacts",
  "shuttle",
  "packages",
  "reports",
  "record",
  "people",
  "door/public/du",
];
const desk = await RunningDesk.start();
mkdirSync(folder, { recursive: true });
try {
  for (const talks of ["peace-plan", "port"])
    for (const screen of SCREENS)
      for (const colorScheme of ["light", "dark"] as const)
        for (const width of [1440, 1024, 390]) {
          if (talks === "peace-plan" && screen.startsWith("door")) continue;
          await desk.use(
            `/${talks}/${screen}`,
            { colorScheme, viewport: { width, height: 900 } },
            async (page) => {
              await page.locator("main h1").waitFor();
              const name = `${talks}-${screen.split("/")[0] ?? ""}-${colorScheme}-${width}.png`;
              await page.screenshot({ path: `${folder}${name}`, fullPage: true });
            },
          );
        }
  console.log(`The screens are in ${folder}`);
} finally {
  await desk.close();
}
