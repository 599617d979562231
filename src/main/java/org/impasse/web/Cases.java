package org.impasse.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.impasse.casebook.CaseOpener;
import org.impasse.casebook.Sitting;
import org.impasse.casebook.Wishes;
import org.impasse.diagnostic.InvalidInputException;
import org.impasse.negotiation.Proposal;
import org.impasse.scenario.CaseClaim;
import org.impasse.scenario.LooseFiles;

/**
 * The cases that can be asked about, by the key that requests have for them: those served from the
 * start, and those uploaded since, of which only so many are kept.
 */
final class Cases {

  private static final String UPLOAD = "upload-";

  private final CaseOpener opener;
  private final List<Path> folders;
  private final UnaryOperator<List<Proposal>> order;
  private final Limits limits;
  private final Map<String, ServedCase> served = new LinkedHashMap<>();
  private final Map<String, ServedCase> uploaded = new LinkedHashMap<>(16, 0.75f, true);
  private final AtomicLong uploads = new AtomicLong();

  private Cases(
      CaseOpener opener, List<Path> folders, UnaryOperator<List<Proposal>> order, Limits limits) {
    this.opener = opener;
    this.folders = List.copyOf(folders);
    this.order = order;
    this.limits = limits;
  }

  /**
   * Opens the cases to serve.
   *
   * @param names as the command line has them; the first is shown when none is asked for
   * @param wishes for the first of them
   * @param order which texts the board shows, the one to start with first
   * @throws InvalidInputException with everything wrong with the first case that has errors
   */
  static Cases open(
      CaseOpener opener,
      List<Path> folders,
      List<String> names,
      Wishes wishes,
      UnaryOperator<List<Proposal>> order,
      Limits limits)
      throws InvalidInputException {
    Cases cases = new Cases(opener, folders, order, limits);
    for (String name : names) {
      Sitting sitting =
          opener.openCaseWithTexts(
              folders, Path.of(""), name, cases.served.isEmpty() ? wishes : Wishes.none());
      String id = sitting.negotiation().id();
      cases.served.putIfAbsent(id, cases.serve(id, Optional.of(name), Map.of(), sitting));
    }
    return cases;
  }

  private ServedCase serve(
      String key, Optional<String> name, Map<String, String> files, Sitting sitting)
      throws InvalidInputException {
    Map<String, CaseClaim> claims = new LinkedHashMap<>();
    for (String id : sitting.files().claimIds()) {
      sitting.files().claim(id).ifPresent(claim -> claims.put(id, claim));
    }
    // What is wrong with a claim is found only now.
    sitting.diagnostics().throwIfErrors();
    return new ServedCase(key, name, files, sitting, shown(sitting.texts(), files), claims);
  }

  /** Who uploads texts wants to see them first. */
  private List<Proposal> shown(List<Proposal> texts, Map<String, String> files) {
    List<Proposal> shown = new ArrayList<>(texts);
    shown.removeIf(text -> !files.containsKey(text.file()));
    List<Proposal> others = new ArrayList<>(texts);
    others.removeAll(shown);
    shown.addAll(order.apply(others));
    return shown;
  }

  /** Those served from the start, the one shown first coming first. */
  List<ServedCase> served() {
    return List.copyOf(served.values());
  }

  /** The case of a key. */
  synchronized ServedCase find(String key) {
    ServedCase found = served.get(key);
    if (found == null) {
      found = uploaded.get(key);
    }
    if (found == null) {
      throw new Refusal(
          404,
          key.startsWith(UPLOAD)
              ? "These uploaded files are no longer kept. Upload them again."
              : "This server has no such case.");
    }
    return found;
  }

  /**
   * Checks uploaded files, and keeps them as a case of their own when nothing is wrong.
   *
   * @param base the case that texts are for, when no case is among the files; what was uploaded for
   *     it before stays in it
   * @throws InvalidInputException with everything wrong with the files
   */
  ServedCase upload(Optional<ServedCase> base, Map<String, String> files)
      throws InvalidInputException {
    boolean whole = files.keySet().stream().anyMatch(LooseFiles::describesCase);
    Map<String, String> all = new LinkedHashMap<>();
    if (!whole) {
      base.ifPresent(known -> all.putAll(known.files()));
    }
    all.putAll(files);
    Optional<String> name = whole ? Optional.empty() : base.flatMap(ServedCase::name);
    if (!whole && base.isEmpty()) {
      throw new Refusal(400, "Say which case these texts are for, or add its case.yaml.");
    }
    Sitting sitting =
        name.isPresent()
            ? opener.openWithLoose(folders, Path.of(""), name.get(), all, Wishes.none())
            : opener.openLoose(all, Wishes.none());
    String key = UPLOAD + uploads.incrementAndGet() + "-" + Reference.next();
    ServedCase kept = serve(key, name, all, sitting);
    sitting.rules().compileAll();
    keep(kept);
    return kept;
  }

  private synchronized void keep(ServedCase fresh) {
    uploaded.put(fresh.key(), fresh);
    Iterator<ServedCase> oldest = new ArrayList<>(uploaded.values()).iterator();
    while (uploaded.size() > limits.uploads()) {
      uploaded.remove(oldest.next().key());
    }
  }

  /** How many uploads are kept. */
  synchronized int kept() {
    return uploaded.size();
  }
}
