package org.impasse.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Sets Logback up: warnings go to standard error, or whatever level {@code IMPASSE_LOG} names.
 * Logback finds this class by itself. Reading the same from a file of XML takes a tenth of a whole
 * run.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    Appender appender = new Appender();
    appender.setContext(context);
    appender.setName("stderr");
    appender.start();
    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.toLevel(System.getenv("IMPASSE_LOG"), Level.WARN));
    root.addAppender(appender);
    if (System.getenv("IMPASSE_LOG") == null) {
      // It warns of every odd request, in the words of whoever sent it.
      context.getLogger("org.eclipse.jetty").setLevel(Level.ERROR);
    }
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** A line for each event, with the stack trace where there is one. */
  private static final class Appender extends AppenderBase<ILoggingEvent> {

    @Override
    protected void append(ILoggingEvent event) {
      String logger = event.getLoggerName();
      System.err.println(
          event.getLevel()
              + " "
              + logger.substring(logger.lastIndexOf('.') + 1)
              + ": "
              + event.getFormattedMessage());
      if (event.getThrowableProxy() != null) {
        System.err.print(ThrowableProxyUtil.asString(event.getThrowableProxy()));
      }
    }
  }
}
