package org.impasse.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Results in the XML that build servers read: suites of checks, each passed, failed or skipped. The
 * form is the one that Jenkins, GitLab and Surefire share.
 */
public final class JUnitXml {

  private JUnitXml() {}

  /**
   * Checks that belong together.
   *
   * @param name such as a case's id
   */
  public record Suite(String name, List<Check> checks) {
    public Suite {
      checks = List.copyOf(checks);
    }
  }

  /**
   * One check.
   *
   * @param group what it belongs to, such as a text's id; a build server shows it as a class
   * @param name what is checked
   * @param failure what went wrong; empty when it passed
   * @param skipped why it was not asked or does not count, such as a waiver's reason
   */
  public record Check(
      String group, String name, Optional<Failure> failure, Optional<String> skipped) {

    public static Check passed(String group, String name) {
      return new Check(group, name, Optional.empty(), Optional.empty());
    }

    public static Check failed(String group, String name, Failure failure) {
      return new Check(group, name, Optional.of(failure), Optional.empty());
    }

    public static Check skipped(String group, String name, String why) {
      return new Check(group, name, Optional.empty(), Optional.of(why));
    }
  }

  /**
   * What went wrong.
   *
   * @param type a stable code
   * @param message one line
   * @param details as many lines as it takes
   */
  public record Failure(String type, String message, String details) {}

  /** The document, with a last line end. */
  public static String of(List<Suite> suites) {
    return of("", suites);
  }

  /**
   * The document, with a last line end.
   *
   * @param name of all suites together; empty for none
   */
  public static String of(String name, List<Suite> suites) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml, 0);
      xml.writeStartElement("testsuites");
      if (!name.isEmpty()) {
        attribute(xml, "name", name);
      }
      for (Suite suite : suites) {
        write(suite, xml);
      }
      line(xml, 0);
      xml.writeEndElement();
      line(xml, 0);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string takes all that is written to it", e);
    }
    return text.toString();
  }

  private static void write(Suite suite, XMLStreamWriter xml) throws XMLStreamException {
    line(xml, 1);
    xml.writeStartElement("testsuite");
    attribute(xml, "name", suite.name());
    xml.writeAttribute("tests", String.valueOf(suite.checks().size()));
    xml.writeAttribute("failures", count(suite, check -> check.failure().isPresent()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", count(suite, check -> check.skipped().isPresent()));
    for (Check check : suite.checks()) {
      write(check, xml);
    }
    line(xml, 1);
    xml.writeEndElement();
  }

  private static String count(Suite suite, Predicate<Check> which) {
    return String.valueOf(suite.checks().stream().filter(which).count());
  }

  private static void write(Check check, XMLStreamWriter xml) throws XMLStreamException {
    line(xml, 2);
    xml.writeStartElement("testcase");
    attribute(xml, "classname", check.group());
    attribute(xml, "name", check.name());
    if (check.failure().isPresent()) {
      Failure failure = check.failure().get();
      line(xml, 3);
      xml.writeStartElement("failure");
      attribute(xml, "type", failure.type());
      attribute(xml, "message", failure.message());
      xml.writeCharacters(allowed(failure.details()));
      xml.writeEndElement();
    }
    if (check.skipped().isPresent()) {
      line(xml, 3);
      xml.writeEmptyElement("skipped");
      attribute(xml, "message", check.skipped().get());
    }
    line(xml, 2);
    xml.writeEndElement();
  }

  /** On one line: the writer leaves line ends in attributes as they are, and readers lose them. */
  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, allowed(value).replaceAll("[\\n\\t]+", " "));
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** XML 1.0 has no place for most control characters, not even escaped. */
  private static String allowed(String text) {
    return text.codePoints()
        .map(c -> isAllowed(c) ? c : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isAllowed(int c) {
    boolean control = c < 0x20 && c != '\n' && c != '\t';
    boolean loneSurrogate = c >= 0xD800 && c <= 0xDFFF;
    return !control && !loneSurrogate && c != 0xFFFE && c != 0xFFFF;
  }
}
