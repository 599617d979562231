package org.impasse.analysis;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;

/**
 * A party with those who ratify for it: they sit on the same side of the table.
 *
 * @param head the party
 * @param members the party and its ratifiers, in the case's order
 */
public record Side(Party head, List<Party> members) {

  public Side {
    members = List.copyOf(members);
  }

  /** The sides of a case by the id of each of their members. */
  public static Map<String, Side> byParty(NegotiationCase negotiation) {
    Map<String, List<Party>> members =
        negotiation.parties().stream()
            .collect(
                Collectors.groupingBy(
                    party -> head(party, negotiation).id(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<String, Side> sides = new LinkedHashMap<>();
    members.forEach(
        (head, own) -> {
          Side side = new Side(negotiation.party(head).orElseThrow(), own);
          own.forEach(party -> sides.put(party.id(), side));
        });
    return sides;
  }

  private static Party head(Party party, NegotiationCase negotiation) {
    Party head = party;
    Set<String> seen = new HashSet<>();
    Optional<Party> above = head.ratifies().flatMap(negotiation::party);
    while (above.isPresent() && seen.add(head.id())) {
      head = above.get();
      above = head.ratifies().flatMap(negotiation::party);
    }
    return head;
  }
}
