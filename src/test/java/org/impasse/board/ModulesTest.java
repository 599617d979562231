package org.impasse.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ModulesTest {

  @RegisterExtension static final Chromium chromium = new Chromium();

  @Test
  void loads() {
    Page page = chromium.page();
    Modules modules =
        new Modules(
            page,
            List.of(
                "book",
                "verdicts",
                "bounds",
                "least",
                "state",
                "code",
                "address",
                "scenario-file"));
    assertEquals("600,000 troops", modules.ask("amountWords(600000, 'troops')", null));
    assertEquals(List.of(), chromium.complaints());
  }
}
