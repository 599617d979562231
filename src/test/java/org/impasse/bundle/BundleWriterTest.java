package org.impasse.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BundleWriterTest {

  @Test
  void theSameRunGivesTheSameBytesInEveryTimeZone() {
    TimeZone own = TimeZone.getDefault();
    byte[] first = BundleWriter.write(Zips.sound());
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertArrayEquals(first, BundleWriter.write(Zips.sound()));
    } finally {
      TimeZone.setDefault(own);
    }
  }

  @Test
  void whatNoBundleCouldHoldIsTold() {
    assertEquals(Optional.empty(), BundleWriter.unfit(Zips.sound()));
    for (String name : List.of("inputs/folder/a:b", "inputs/folder/../x", "elsewhere/x")) {
      NavigableMap<String, byte[]> contents = new TreeMap<>(Zips.sound().contents());
      contents.put(name, new byte[1]);
      String words = BundleWriter.unfit(with(contents)).orElseThrow();
      assertTrue(words.contains(name), words);
    }
    NavigableMap<String, byte[]> large = new TreeMap<>(Zips.sound().contents());
    large.put("inputs/folder/large", new byte[Limits.FILE + 1]);
    assertTrue(BundleWriter.unfit(with(large)).isPresent());
  }

  private static Bundle with(NavigableMap<String, byte[]> contents) {
    return Bundle.of(List.of("evaluate"), "", 0, Optional.empty(), contents);
  }
}
