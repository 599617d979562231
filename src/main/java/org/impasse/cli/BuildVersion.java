package org.impasse.cli;

import org.impasse.report.Build;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class BuildVersion implements IVersionProvider {

  BuildVersion() {}

  @Override
  public String[] getVersion() {
    Build build = Build.current();
    return new String[] {"impasse " + build.impasse(), "drools " + build.drools()};
  }
}
