package org.impasse.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.impasse.negotiation.LegalStep;
import org.impasse.negotiation.NegotiationCase;
import org.impasse.negotiation.Party;

/**
 * Names of one case as they stand in a sentence. Cases give a name as it stands in a table
 * ("President of Ukraine"); a sentence wants "the president of Ukraine", or "its president" right
 * after Ukraine.
 */
public final class Names {

  private static final Pattern STATE_WITH_ARTICLE =
      Pattern.compile(
          "United .*|.* (Republic|Union|Federation|Kingdom|Emirates|States)|Netherlands");

  /** "Ulster Unionist Party" takes an article as "United Nations" does, "Sinn Féin" does not. */
  private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\S*( \\p{Lu}\\S*)+");

  private static final Pattern KIND_OF_BODY =
      Pattern.compile(
          ".* (Party|Union|Council|Congress|Parliament|Assembly|Senate|House|Court|Government"
              + "|Ministry|Commission|Committee|Bank|Company|Corporation|Group|Trust|Board|Army"
              + "|Front|Alliance|Coalition|League|Movement|Federation|Association|Society|Agency"
              + "|Organi[sz]ation|Authority|Office|Church|Club|Fund|Institute|University|\\S*[^s]s)");
  private static final Pattern PLURAL_HEAD = Pattern.compile(".*([^s]s|people)");

  private final NegotiationCase negotiation;

  public Names(NegotiationCase negotiation) {
    this.negotiation = negotiation;
  }

  /** A party's name in the middle of a sentence. */
  public String inSentence(String party) {
    return negotiation.party(party).map(this::inSentence).orElse(party);
  }

  /** A party's name in the middle of a sentence. */
  public String inSentence(Party party) {
    String name = party.name();
    if (name.startsWith("The ")) {
      return decapitalised(name);
    }
    return switch (party.kind()) {
      case STATE -> STATE_WITH_ARTICLE.matcher(name).matches() ? "the " + name : name;
      case ORGANISATION, INSTITUTION -> withArticle(name) ? "the " + lowered(party) : name;
      case ELECTORATE, PUBLIC -> lowered(party);
    };
  }

  /** Who wrote a source, in the middle of a sentence. */
  public String author(String name) {
    return written(name)
        .map(this::inSentence)
        .orElse(name.startsWith("The ") ? decapitalised(name) : name);
  }

  /** The verb for who wrote a source. */
  public String authorVerb(String name, String one, String several) {
    return written(name).filter(Names::several).isPresent() ? several : one;
  }

  /** The party of that name, if it is one. */
  private Optional<Party> written(String name) {
    return negotiation.parties().stream().filter(party -> party.name().equals(name)).findFirst();
  }

  /** A party's name at the start of a sentence. */
  public String atStart(String party) {
    return Words.capital(inSentence(party));
  }

  /**
   * Several parties in a sentence. A ratifier right after its party is named by it: "Ukraine, its
   * president and its parliament".
   */
  public String list(List<Party> parties) {
    List<String> names = new ArrayList<>();
    Optional<Party> head = Optional.empty();
    for (Party party : parties) {
      Optional<Party> named = head;
      Optional<String> its =
          party
              .ratifies()
              .filter(of -> named.filter(p -> p.id().equals(of)).isPresent())
              .flatMap(of -> office(party));
      names.add(its.map(office -> "its " + office).orElseGet(() -> inSentence(party)));
      if (party.ratifies().isEmpty()) {
        head = Optional.of(party);
      }
    }
    return Words.list(names);
  }

  /** The verb for a list of parties: its first form for one, its second for several. */
  public String verb(List<Party> parties, String one, String several) {
    return parties.size() > 1 || parties.stream().anyMatch(Names::several) ? several : one;
  }

  /** The verb for a party: its first form for one, its second for "the buyers". */
  public String verb(String party, String one, String several) {
    return negotiation.party(party).filter(Names::several).isPresent() ? several : one;
  }

  /** A party and its verb in the middle of a sentence: "Ukraine refuses", "the buyers refuse". */
  public String doing(String party, String one, String several) {
    return inSentence(party) + " " + verb(party, one, several);
  }

  /** What a text needs: a party's consent, or a legal step. */
  public String need(String target) {
    return negotiation
        .legalStep(target)
        .map(LegalStep::title)
        .map(title -> "a legal step, “" + title + "”")
        .orElseGet(() -> "the consent of " + inSentence(target));
  }

  private static boolean withArticle(String name) {
    return name.contains(" ")
        && (!CAPITALISED.matcher(name).matches() || KIND_OF_BODY.matcher(name).matches());
  }

  /** Whether the name is one of several: "The buyers" refuse. */
  public static boolean several(Party party) {
    String head = party.name().split(" (of|in|for) ", 2)[0];
    return party.kind() != Party.Kind.STATE && PLURAL_HEAD.matcher(head).matches();
  }

  /** The office in "President of Ukraine", where Ukraine is the party it ratifies for. */
  private Optional<String> office(Party ratifier) {
    return ratifier
        .ratifies()
        .flatMap(negotiation::party)
        .map(Party::name)
        .filter(of -> ratifier.name().endsWith(" of " + of))
        .map(of -> ratifier.name().substring(0, ratifier.name().length() - of.length() - 4))
        .map(Names::decapitalised);
  }

  /** Without the capital that only a table's cell wanted. */
  private String lowered(Party party) {
    Optional<String> office = office(party);
    if (office.isPresent()) {
      return office.get() + party.name().substring(office.get().length());
    }
    boolean voters = party.kind() == Party.Kind.ELECTORATE;
    return voters && !namedAfterParty(party.name()) ? decapitalised(party.name()) : party.name();
  }

  /** "Ukrainian voters" keep their capital where Ukraine is a party. */
  private boolean namedAfterParty(String name) {
    return name.length() > 4
        && negotiation.parties().stream()
            .anyMatch(
                p -> p.kind() == Party.Kind.STATE && p.name().startsWith(name.substring(0, 4)));
  }

  private static String decapitalised(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
