package org.impasse.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.impasse.report.JUnitXml.Check;
import org.impasse.report.JUnitXml.Failure;
import org.impasse.report.JUnitXml.Suite;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class JUnitXmlTest {

  @Test
  void suitesAreCountedAndChecksTold() {
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites>
          <testsuite name="harbour" tests="3" failures="1" errors="0" skipped="1">
            <testcase classname="lease" name="rent">
            </testcase>
            <testcase classname="lease" name="term">
              <failure type="verdict" message="two lines">more</failure>
            </testcase>
            <testcase classname="lease" name="cranes">
              <skipped message="nobody knows"/>
            </testcase>
          </testsuite>
        </testsuites>
        """,
        JUnitXml.of(
            List.of(
                new Suite(
                    "harbour",
                    List.of(
                        Check.passed("lease", "rent"),
                        Check.failed("lease", "term", new Failure("verdict", "two\nlines", "more")),
                        Check.skipped("lease", "cranes", "nobody knows"))))));
  }

  @Test
  void whateverStandsInATextComesBackFromAParser() throws Exception {
    String awkward = "<&\"'>]]> ü \uD83D\uDE00 \u0001\uFFFF \uD800";
    String xml =
        JUnitXml.of(
            List.of(
                new Suite(
                    awkward,
                    List.of(
                        Check.failed(
                            awkward, awkward, new Failure(awkward, awkward, awkward + "\n"))))));
    Document read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)));
    Element failure = (Element) read.getElementsByTagName("failure").item(0);
    String kept = "<&\"'>]]> ü \uD83D\uDE00 \uFFFD\uFFFD \uFFFD";
    assertEquals(kept, failure.getAttribute("message"));
    assertEquals(kept + "\n", failure.getTextContent());
  }
}
