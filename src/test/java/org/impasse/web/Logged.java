package org.impasse.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the server's log says of failures, while this is open. */
final class Logged implements AutoCloseable {

  private final Logger log = (Logger) LoggerFactory.getLogger(Failures.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  Logged() {
    lines.start();
    log.setLevel(Level.INFO);
    log.addAppender(lines);
  }

  /** The entries that begin with a reference and have a stack trace. */
  List<String> traced(String reference) {
    return lines.list.stream()
        .filter(line -> line.getFormattedMessage().startsWith(reference + " "))
        .filter(line -> line.getThrowableProxy().getStackTraceElementProxyArray().length > 0)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Override
  public void close() {
    log.detachAppender(lines);
    log.setLevel(null);
  }
}
