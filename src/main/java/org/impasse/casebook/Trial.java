package org.impasse.casebook;

import java.util.List;
import org.impasse.scenario.CaseClaim;

/**
 * A case opened for what its files expect.
 *
 * @param sitting the case in its own settings, with the texts asked about
 * @param whole whether the case as such was asked about, and not some of its texts or claims alone
 * @param claims the claims asked about
 */
public record Trial(Sitting sitting, boolean whole, List<CaseClaim> claims) {
  public Trial {
    claims = List.copyOf(claims);
  }
}
