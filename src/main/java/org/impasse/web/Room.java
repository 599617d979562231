package org.impasse.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The texts that the teams of a room have sent in, one for each seat. */
final class Room {

  private static final String NAME = "[^\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]{1,60}";
  private static final String CODE = "[A-Za-z0-9=+*~$ -]{0,4000}";

  private final int seats;
  private final InstantSource clock;
  private final Map<Integer, Entry> entries = new ConcurrentSkipListMap<>();

  Room(int seats, InstantSource clock) {
    this.seats = seats;
    this.clock = clock;
  }

  private record Entry(String name, String code, String at) {}

  /** Puts a team's text into its seat, in place of the one before. */
  void enter(String seat, String name, String code) {
    if (!seat.matches("\\d{1,3}") || Integer.parseInt(seat) >= seats) {
      throw new Refusal(404, "There are " + seats + " seats, from 0 on.");
    }
    if (!name.matches(NAME) || name.isBlank()) {
      throw new Refusal(400, "A name has 1 to 60 characters, all visible.");
    }
    if (!code.matches(CODE)) {
      throw new Refusal(400, "This is not the code of a text.");
    }
    entries.put(Integer.parseInt(seat), new Entry(name, code, clock.instant().toString()));
  }

  ArrayNode json() {
    ArrayNode all = Json.array();
    entries.forEach(
        (seat, entry) -> {
          ObjectNode json = all.addObject();
          json.put("slot", seat);
          json.put("name", entry.name());
          json.put("code", entry.code());
          json.put("at", entry.at());
        });
    return all;
  }
}
