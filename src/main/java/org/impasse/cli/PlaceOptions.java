package org.impasse.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where results are written, and what is said besides. */
final class PlaceOptions {

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write files to this folder instead of printing.")
  private @Nullable Path folder;

  @Mixin private TalkOptions talk = new TalkOptions();

  PlaceOptions() {}

  Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  TalkOptions talk() {
    return talk;
  }
}
