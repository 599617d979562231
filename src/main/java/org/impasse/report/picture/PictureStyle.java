package org.impasse.report.picture;

/**
 * The pictures' style: black on white and one red, for red lines only. Pages repeat it and add a
 * dark scheme.
 */
public final class PictureStyle {

  /** Plain rules without variables, which drawing and office programs understand too. */
  public static final String CSS =
      """
      .i-text{font-family:Inter,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;fill:#1c1b19}
      .i-title{font-family:"Iowan Old Style","Palatino Linotype",Palatino,Georgia,serif;fill:#1c1b19}
      .i-muted{fill:#5c5850}
      .i-bold{font-weight:600}
      .i-middle{text-anchor:middle}
      .i-end{text-anchor:end}
      .i-halo{paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}
      .i-onred{fill:#fff}
      .i-onink{fill:#fff}
      .i-mark{fill:none;stroke:#1c1b19;stroke-width:1.5}
      .i-red{fill:#a3201b}
      .i-redtext{fill:#a3201b}
      .i-ink{fill:#1c1b19}
      .i-dot{fill:#5c5850}
      .i-ground{fill:#fff}
      .i-outline{fill:#fff;stroke:#1c1b19;stroke-width:1.5}
      .i-dashed{fill:#fff;stroke:#1c1b19;stroke-width:1.2;stroke-dasharray:2.6 2}
      .i-stroke{fill:none;stroke:#1c1b19;stroke-width:2}
      .i-tie{fill:none;stroke:#a3201b;stroke-width:2}
      .i-long{stroke-dasharray:9 4}
      .i-short{stroke-dasharray:2 4}
      .i-axis{fill:none;stroke:#1c1b19;stroke-width:1}
      .i-hair{fill:none;stroke:#dcd8cf;stroke-width:1}
      .i-rule{fill:none;stroke:#8f897d;stroke-width:1}
      .i-hatch{fill:none;stroke:#b9b3a6;stroke-width:1}
      """;

  private PictureStyle() {}
}
