package org.impasse.redline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.impasse.negotiation.Basis;

/** What a rule's annotations say, checked. Means nothing when an error was reported. */
record RuleHead(
    String title,
    Effect effect,
    List<String> evidence,
    Basis basis,
    String because,
    Optional<String> silence,
    Optional<String> reading,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Margin margin) {}
