package org.impasse.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Modules become one script; what the linker does not understand it refuses, with its place. */
class ModuleLinkerTest {

  private static String link(Map<String, String> modules) {
    return ModuleLinker.link("app.js", path -> Optional.ofNullable(modules.get(path)));
  }

  private static String refused(Map<String, String> modules) {
    return assertThrows(IllegalStateException.class, () -> link(modules)).getMessage();
  }

  @Test
  void everyModuleIsCalledOnceBeforeThoseThatNeedIt() {
    String script =
        link(
            Map.of(
                "app.js",
                """
                // A comment first.
                import { a, b as other } from "./x.js";
                import {
                  c,
                } from "./lib/y.js";
                a(other, c);
                """,
                "x.js",
                """
                import { c } from './lib/y.js';
                export function a() { return c; }
                export async function later() {}
                export const b = "export const z = 1";
                export class K extends Object {}
                """,
                "lib/y.js",
                "const l=1;export{l as c};\n//# sourceMappingURL=y.js.map"));
    assertEquals(
        """
        const $0_y = (() => {
        const l=1;
        return {c: l};
        })();
        const $1_x = (() => {
        const {c} = $0_y;
        function a() { return c; }
        async function later() {}
        const b = "export const z = 1";
        class K extends Object {}
        return {a: a, later: later, b: b, K: K};
        })();
        const $2_app = (() => {
        const {a, b: other} = $1_x;
        const {c} = $0_y;
        a(other, c);
        return {};
        })();
        """,
        script);
  }

  @Test
  void whatAModulePassesOnIsTakenFromItsSource() {
    String script =
        link(
            Map.of(
                "app.js", "import { d } from \"./p.js\";\nd();\n",
                "p.js", "export{d}from\"./q.js\";",
                "q.js", "function f(){}export{f as d};"));
    assertTrue(script.contains("return {d: $0_q.d};"), script);
  }

  @Test
  void theLibraryIsRead() {
    Map<String, String> own =
        Map.of(
            "app.js",
            """
            import { html, nothing } from "lit-html";
            import { live } from "lit-html/directives/live.js";
            import { ref } from "lit-html/directives/ref.js";
            html;
            """);
    PageSources page = new PageSources();
    String script =
        ModuleLinker.link(
            "app.js", path -> Optional.ofNullable(own.get(path)).or(() -> page.read(path)));
    assertTrue(script.contains("const {html, nothing} = $0_lit_html;"), script);
    assertTrue(script.contains("SPDX-License-Identifier: BSD-3-Clause"), "the licence stays");
    assertFalse(script.contains("sourceMappingURL"), "a browser would look for it");
    assertFalse(script.contains("import{") || script.contains("export{"), script);
  }

  @Test
  void whatCannotBeJoinedIsRefusedWithItsPlace() {
    assertEquals(
        "app.js:2: unknown module three; there are only own ones (./) and lit-html",
        refused(Map.of("app.js", "\nimport { T } from \"three\";\n")));
    assertEquals(
        "app.js:1: there is no module gone.js",
        refused(Map.of("app.js", "import { a } from \"./gone.js\";")));
    assertEquals(
        "app.js:1: ../x.js is outside the page",
        refused(Map.of("app.js", "import { a } from \"../x.js\";")));
    assertEquals(
        "app.js:1: ./x.js does not export b",
        refused(Map.of("app.js", "import { b } from \"./x.js\";", "x.js", "export const a = 1;")));
    assertEquals(
        "y.js:1: modules import each other in a circle: app.js > x.js > y.js > x.js",
        refused(
            Map.of(
                "app.js", "import { a } from \"./x.js\";",
                "x.js", "import { b } from \"./y.js\";\nexport const a = 1;",
                "y.js", "import { a } from \"./x.js\";\nexport const b = 1;")));
    assertEquals(
        "app.js:2: cannot be joined: export default 1;",
        refused(Map.of("app.js", "const a = 1;\nexport default 1;\n")));
    assertEquals(
        "app.js:1: cannot be joined: export let a = 1;",
        refused(Map.of("app.js", "export let a = 1;\n")));
    assertEquals(
        "app.js:2: cannot be joined: import * as all from \"./x.js\";",
        refused(Map.of("app.js", "const a = 1;\nimport * as all from \"./x.js\";\n")));
  }
}
