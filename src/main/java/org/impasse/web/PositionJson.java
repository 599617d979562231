package org.impasse.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.impasse.negotiation.Position;

/** Positions as the page has them: a text, or an object with what nobody listed in words. */
final class PositionJson {

  private PositionJson() {}

  static void put(ObjectNode json, String key, Position position) {
    if (position instanceof Position.Other other) {
      json.putObject(key).put(Position.OTHER, other.words());
    } else {
      json.put(key, position.id());
    }
  }
}
